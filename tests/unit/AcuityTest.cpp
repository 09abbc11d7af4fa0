#include "view/Acuity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <glm/trigonometric.hpp>

namespace rekindle::view {
namespace {

// A lens of a headset, degrees to each side.
View eye(float left, float right, float up, float down, math::uvec2 extent) {
    return {.clipFromView =
                perspectiveFromAngles(glm::radians(-left), glm::radians(right), glm::radians(up), glm::radians(-down), 0.1f),
            .extent = extent};
}

// Where what lies so many degrees to the right of, and above, straight ahead is in the picture.
math::vec2 at(const View& view, float right, float up) {
    const math::vec4 clip = view.clipFromView * math::vec4(std::tan(glm::radians(right)), std::tan(glm::radians(up)), -1, 1);
    return (math::vec2(clip) / clip.w * 0.5f + 0.5f) * math::vec2(view.extent);
}

TEST(Acuity, WhereEyesMayTurnNothingIsCoarser) {
    const View view = eye(50, 45, 48, 52, {2000, 2100});
    for (const float right : {-20.f, -10.f, 0.f, 12.f, 20.f}) EXPECT_EQ(coarsestShading(view, at(view, right, 0)), 1u) << right;
    for (const float up : {-20.f, 20.f}) EXPECT_EQ(coarsestShading(view, at(view, 0, up)), 1u) << up;
}

TEST(Acuity, FurtherAwayTwoPixelsAreOne) {
    const View view = eye(50, 45, 48, 52, {2000, 2100});
    EXPECT_EQ(coarsestShading(view, at(view, -45, 0)), 2u);
    EXPECT_EQ(coarsestShading(view, at(view, 42, 0)), 2u);
    EXPECT_EQ(coarsestShading(view, at(view, 0, -45)), 2u) << "below: the lens is not as far up as down";
    EXPECT_EQ(coarsestShading(view, at(view, 0, 45)), 2u);
}

// 2 tan 45 / 2000 are 0.0573 degrees a pixel; two of them at 29 degrees span 0.1 degrees, where 1/96 + 0.011 * 9 = 0.109 are
// seen.
TEST(Acuity, TheBorderLiesWhereThePublishedFiguresHaveIt) {
    const View view = eye(45, 45, 45, 45, {2000, 2000});
    EXPECT_EQ(coarsestShading(view, at(view, 27, 0)), 1u);
    EXPECT_EQ(coarsestShading(view, at(view, 29, 0)), 2u);
    EXPECT_EQ(coarsestShading(view, at(view, 0, 29)), 2u);
}

TEST(Acuity, AFewLargePixelsAreAllNeeded) {
    const View view = eye(45, 45, 45, 45, {320, 240});
    for (const float right : {0.f, 30.f, 44.f}) EXPECT_EQ(coarsestShading(view, at(view, right, 0)), 1u) << right;
}

TEST(Acuity, TheMiddleIsWhereTheLensLooksNotThePicturesMiddle) {
    const View view = eye(60, 30, 45, 45, {2000, 2000});
    EXPECT_EQ(coarsestShading(view, at(view, 25, 0)), 1u);
    EXPECT_EQ(coarsestShading(view, at(view, -40, 0)), 2u);
    EXPECT_LT(at(view, -40, 0).x, 1000);
}

}  // namespace
}  // namespace rekindle::view
