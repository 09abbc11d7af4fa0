#include "xr/BareHand.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include "xr/Controllers.h"

namespace rekindle::xr {
namespace {

using math::vec3;

constexpr vec3 eyes(0, 1.6f, 0);

math::Pose looking(float up, float left = 0) {
    return {eyes, glm::angleAxis(left, vec3(0, 1, 0)) * glm::angleAxis(up, vec3(1, 0, 0))};
}

SeenHand handAt(vec3 knuckle, float apart = 0.08f) {
    const vec3 tip = knuckle + vec3(0, 0, -0.08f);
    return {.tip = tip, .knuckle = knuckle, .thumb = tip + vec3(-apart, 0, 0)};
}

vec3 wayOf(const Hand& hand) {
    return hand.aim->orientation * vec3(0, 0, -1);
}

TEST(BareHand, PointsFromTheShoulderThroughTheKnuckle) {
    const Hand right = bareHand(handAt({0.17f, 1.38f, -0.5f}), looking(0), 1, false);
    ASSERT_TRUE(right.active && right.aim);
    EXPECT_NEAR(glm::distance(wayOf(right), vec3(0, 0, -1)), 0, 1e-4f) << "stretched out straight ahead";
    EXPECT_EQ(right.aim->position, vec3(0.17f, 1.38f, -0.5f));
    EXPECT_EQ(right.finger, vec3(0.17f, 1.38f, -0.58f));
    const Hand across = bareHand(handAt({0.17f, 1.38f, -0.5f}), looking(0), 0, false);
    EXPECT_GT(wayOf(across).x, 0.4f) << "the left one, across the body";
    const Hand turned = bareHand(handAt({-0.5f, 1.38f, -0.17f}), looking(0, math::pi / 2), 1, false);
    ASSERT_TRUE(turned.active);
    EXPECT_NEAR(glm::distance(wayOf(turned), vec3(-1, 0, 0)), 0, 1e-4f) << "as the body is turned";
    EXPECT_LT(wayOf(bareHand(handAt({0.17f, 1.2f, -0.4f}), looking(0), 1, false)).y, -0.3f);
}

TEST(BareHand, SelectsWhereThumbAndIndexFingerMeet) {
    const auto select = [](float apart) { return bareHand(handAt({0, 1.4f, -0.5f}, apart), looking(0), 1, false).select; };
    EXPECT_EQ(select(0.08f), 0);
    EXPECT_EQ(select(0.05f), 0);
    EXPECT_NEAR(select(0.03f), 0.5f, 1e-3f);
    EXPECT_EQ(select(0.01f), 1);
    EXPECT_EQ(select(0), 1);
}

TEST(BareHand, RestsWhereItIsNotHeldUpBeforeTheHead) {
    const auto active = [](vec3 knuckle, float up = 0, bool before = false) {
        return bareHand(handAt(knuckle), looking(up), 1, before).active;
    };
    EXPECT_TRUE(active({0.1f, 1.2f, -0.4f}));
    EXPECT_FALSE(active({0.1f, 0.9f, -0.4f})) << "in the lap";
    EXPECT_FALSE(active({0.1f, 0.9f, -0.4f}, -1)) << "also where he looks at it";
    EXPECT_FALSE(active({0.1f, 1.5f, 0.4f})) << "behind";
    EXPECT_FALSE(active({0.6f, 1.5f, -0.2f})) << "aside";
    EXPECT_FALSE(active({0.1f, 1.08f, -0.5f}));
    EXPECT_TRUE(active({0.1f, 1.08f, -0.5f}, 0, true)) << "a little farther for one that was up";
    EXPECT_FALSE(active(eyes)) << "nowhere";
    EXPECT_TRUE(bareHand(handAt({0.1f, 0.9f, -0.4f}), looking(0), 1, false).finger) << "its finger is seen all the same";
}

TEST(BareHand, OfWhoLooksAtHisFeetOrIntoTheSkyPointsAhead) {
    for (const float up : {-1.5f, 1.5f}) {
        const vec3 raised = up > 0 ? vec3(0.17f, 2.1f, -0.3f) : vec3(0.17f, 1.2f, -0.2f);
        const Hand hand = bareHand(handAt(raised), looking(up), 1, true);
        ASSERT_TRUE(hand.active) << up;
        EXPECT_LT(wayOf(hand).z, -0.2f) << up;
        EXPECT_NEAR(wayOf(hand).x, 0, 1e-3f) << up;
    }
    EXPECT_TRUE(bareHand(handAt({0.17f, 2.2f, 0}), looking(1.2f), 1, false).active) << "straight above the shoulder";
}

}  // namespace
}  // namespace rekindle::xr
