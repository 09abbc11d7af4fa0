// What a runtime says that a lens does not show becomes triangles.
#include "xr/VisibilityMask.h"

#include <gmock/gmock.h>

#include <array>

namespace rekindle::xr {
namespace {

using math::vec2;

TEST(VisibilityMask, HasThreeCornersForEachThreeIndices) {
    const std::array corners{vec2(0, 0), vec2(1, 0), vec2(1, 1), vec2(0, 1)};
    const std::array<std::uint32_t, 6> indices{0, 1, 2, 2, 3, 0};
    EXPECT_THAT(trianglesOf(corners, indices),
                ::testing::ElementsAre(vec2(0, 0), vec2(1, 0), vec2(1, 1), vec2(1, 1), vec2(0, 1), vec2(0, 0)));
}

TEST(VisibilityMask, LeavesOutWhatARuntimeHasGotWrong) {
    const std::array corners{vec2(0, 0), vec2(1, 0), vec2(1, 1)};
    const std::array<std::uint32_t, 8> indices{0, 1, 3, 0, 1, 2, 2, 1};
    EXPECT_THAT(trianglesOf(corners, indices), ::testing::ElementsAre(vec2(0, 0), vec2(1, 0), vec2(1, 1)));
    EXPECT_TRUE(trianglesOf({}, indices).empty());
    EXPECT_TRUE(trianglesOf(corners, {}).empty());
}

}  // namespace
}  // namespace rekindle::xr
