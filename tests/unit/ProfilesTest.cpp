// What controllers are asked for.
#include "xr/Profiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "xr/Controllers.h"

namespace rekindle::xr {
namespace {

// Thumbs rest on pads: where the stick is one, its click has to be asked for too.
TEST(Profiles, AThumbThatRestsOnAPadMovesNobody) {
    int pads = 0;
    for (const Profile& profile : profiles()) {
        const auto has = [&](Action action, std::string_view path) {
            return std::ranges::any_of(profile.bindings, [&](const Binding& b) { return b.action == action && b.path == path; });
        };
        const bool pad = has(Action::Stick, "/input/trackpad");
        pads += pad;
        EXPECT_EQ(pad, has(Action::Press, "/input/trackpad/click")) << profile.path;
    }
    EXPECT_EQ(pads, 2) << "the Vive's and Huawei's";
    EXPECT_EQ(stickThatCounts({1, 0}, false), math::vec2(0));
    EXPECT_EQ(stickThatCounts({1, 0}, true), math::vec2(1, 0));
    EXPECT_EQ(stickThatCounts({1, 0}, std::nullopt), math::vec2(1, 0)) << "a thumbstick springs back by itself";
}

TEST(Profiles, EveryKindPointsAndSelects) {
    for (const Profile& profile : profiles())
        for (const Action action : {Action::Aim, Action::Grip, Action::Select})
            EXPECT_TRUE(std::ranges::any_of(profile.bindings, [&](const Binding& b) { return b.action == action; }))
                << profile.path;
}

}  // namespace
}  // namespace rekindle::xr
