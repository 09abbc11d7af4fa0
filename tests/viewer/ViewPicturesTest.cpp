// Which pictures of elements are read, and in which order.
#include "commands/ViewPictures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace rekindle;
using commands::picturesWanted;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

// Five elements; all but the second have a picture.
panels::ViewerState fiveElements() {
    content::Site site;
    site.elements.resize(5);
    for (const std::size_t i : {0u, 2u, 3u, 4u}) site.elements[i].picture.emplace().file = "a.jpg";
    panels::ViewerState state;
    state.site = panels::OpenSite{.site = std::make_shared<const content::Site>(std::move(site))};
    return state;
}

}  // namespace

TEST(ViewPictures, WhatIsAskedComesBeforeWhatMayBeAsked) {
    panels::ViewerState state = fiveElements();
    EXPECT_THAT(picturesWanted(state), IsEmpty());
    for (const int element : {2, 1, 3}) state.hotspots.push_back({.element = element});
    EXPECT_THAT(picturesWanted(state), ElementsAre(2, 3)) << "one has none";
    state.asked = 3;
    EXPECT_THAT(picturesWanted(state), ElementsAre(3, 2)) << "each once";
    state.asked = 99;
    EXPECT_THAT(picturesWanted(state), ElementsAre(2, 3)) << "of a site that is there no more";
}

TEST(ViewPictures, WhoWearsAHeadsetSeesWhatHePointsAt) {
    panels::ViewerState state = fiveElements();
    state.site->evidence = true;
    state.site->pointed = 4;
    EXPECT_THAT(picturesWanted(state), IsEmpty()) << "the window's card has none";
    state.headset.emplace().worn = true;
    EXPECT_THAT(picturesWanted(state), ElementsAre(4));
    state.site.reset();
    EXPECT_THAT(picturesWanted(state), IsEmpty());
}
