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
    for (const std::size_t i : {0u, 2u, 3u, 4u}) site.elements[i].picture.emplace().file = std::to_string(i) + ".jpg";
    panels::ViewerState state;
    state.site = panels::OpenSite{.site = std::make_shared<const content::Site>(std::move(site))};
    return state;
}

}  // namespace

TEST(ViewPictures, WhatIsAskedComesBeforeWhatMayBeAsked) {
    panels::ViewerState state = fiveElements();
    EXPECT_THAT(picturesWanted(state), IsEmpty());
    for (const int element : {2, 1, 3}) state.hotspots.push_back({.element = element});
    EXPECT_THAT(picturesWanted(state), ElementsAre("2.jpg", "3.jpg")) << "one has none";
    state.asked = {.element = 3};
    EXPECT_THAT(picturesWanted(state), ElementsAre("3.jpg", "2.jpg")) << "each once";
    state.asked = {.element = 99};
    EXPECT_THAT(picturesWanted(state), ElementsAre("2.jpg", "3.jpg")) << "of a site that is there no more";
}

TEST(ViewPictures, WhoWearsAHeadsetSeesWhatHePointsAt) {
    panels::ViewerState state = fiveElements();
    state.site->evidence = true;
    state.site->pointed = 4;
    EXPECT_THAT(picturesWanted(state), IsEmpty()) << "the window's card has none";
    state.headset.emplace().worn = true;
    EXPECT_THAT(picturesWanted(state), ElementsAre("4.jpg"));
    state.site.reset();
    EXPECT_THAT(picturesWanted(state), IsEmpty());
}

TEST(ViewPictures, WhatATourPointsAtHasAsManyAsItsAuthorGaveIt) {
    panels::ViewerState state = fiveElements();
    const auto spot = std::make_shared<const panels::TourSpot>(
        panels::TourSpot{.stop = "gate", .spot = {.id = "crack", .pictures = {{.file = "b.jpg"}, {.file = "2.jpg"}}}});
    state.hotspots = {{.element = 2}, {.spot = spot}};
    EXPECT_THAT(picturesWanted(state), ElementsAre("2.jpg", "b.jpg"));
    state.asked = {.spot = spot};
    EXPECT_THAT(picturesWanted(state), ElementsAre("b.jpg", "2.jpg"));
}
