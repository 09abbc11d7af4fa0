#include "view/WalkCamera.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>
#include <vector>

using namespace rekindle;
using math::Bounds;
using math::vec3;
using view::WalkCamera;
using view::WalkInput;

namespace {

// A world of boxes.
struct Boxes {
    std::vector<Bounds> boxes;

    std::optional<view::Surface> operator()(const math::Ray& ray, float limit) const {
        std::optional<view::Surface> nearest;
        for (const Bounds& box : boxes)
            if (const auto distance = math::intersect(ray, box, limit); distance && *distance > 0) {
                nearest = view::Surface{*distance, normalAt(box, ray.at(*distance))};
                limit = *distance;
            }
        return nearest;
    }

    static vec3 normalAt(const Bounds& box, vec3 point) {
        vec3 normal(0);
        float best = 1e9f;
        for (int axis = 0; axis < 3; ++axis)
            for (float side : {-1.0f, 1.0f})
                if (const float away = std::abs(point[axis] - (side < 0 ? box.min : box.max)[axis]); away < best) {
                    best = away;
                    normal = vec3(0);
                    normal[axis] = side;
                }
        return normal;
    }
};

const Bounds floorBox{{-100, -1, -100}, {100, 0, 100}};
const WalkInput ahead{.forward = 1};

WalkCamera standingAt(vec3 feet) {
    return WalkCamera({feet + vec3(0, 1.6f, 0), {1, 0, 0, 0}});
}

vec3 walked(WalkCamera camera, const Boxes& world, float seconds, const WalkInput& input = ahead, float rate = 60) {
    for (int i = 0; i < static_cast<int>(seconds * rate + 0.5f); ++i) camera.advance(input, 1 / rate, world);
    return camera.pose().position;
}

// Steps of that rise and 0.3 m depth, going up along -Z from z = -1.
Boxes stairs(float rise, int count) {
    Boxes world{{floorBox}};
    for (int i = 0; i < count; ++i) world.boxes.push_back({{-5, 0, -50}, {5, rise * float(i + 1), -1 - 0.3f * float(i)}});
    return world;
}

}  // namespace

TEST(WalkCamera, WalksAheadAtItsSpeedAndEyeHeight) {
    const vec3 eye = walked(standingAt({0, 0, 0}), {{floorBox}}, 2);
    EXPECT_NEAR(eye.y, 1.6f, 1e-4f);
    EXPECT_NEAR(eye.z, -1.4f * (2 - 1 / 12.0f), 1e-3f);
    const vec3 fast = walked(standingAt({0, 0, 0}), {{floorBox}}, 2, {.forward = 1, .fast = true});
    EXPECT_NEAR(fast.z, 3 * eye.z, 1e-3f);
}

TEST(WalkCamera, DiagonallyIsNoFaster) {
    const vec3 eye = walked(standingAt({0, 0, 0}), {{floorBox}}, 2, {.right = 1, .forward = 1});
    EXPECT_NEAR(glm::length(vec3(eye.x, 0, eye.z)), 1.4f * (2 - 1 / 12.0f), 1e-3f);
    EXPECT_GT(eye.x, 0);
    EXPECT_LT(eye.z, 0);
}

TEST(WalkCamera, FrameRateMakesNoDifference) {
    const Boxes world = stairs(0.17f, 8);
    const vec3 quick = walked(standingAt({0, 0, 0}), world, 3, ahead, 240);
    for (float rate : {10.0f, 30.0f, 144.0f})
        EXPECT_LT(glm::distance(walked(standingAt({0, 0, 0}), world, 3, ahead, rate), quick), 0.03f) << rate;
}

TEST(WalkCamera, ClimbsStepsAndComesDownAgain) {
    for (bool fast : {false, true}) {
        const WalkInput input{.forward = 1, .fast = fast};
        EXPECT_NEAR(walked(standingAt({0, 0, 0}), stairs(0.17f, 10), 5, input).y, 1.7f + 1.6f, 1e-3f);
        EXPECT_NEAR(walked(standingAt({0, 0, 0}), stairs(0.4f, 1), 3, input).y, 2.0f, 1e-3f);
        EXPECT_NEAR(walked(standingAt({0, 0, 0}), stairs(0.42f, 1), 3, input).y, 1.6f, 1e-3f);
        EXPECT_NEAR(walked(standingAt({0, 0.35f, -2}), {{floorBox, {{-1, 0, -3}, {1, 0.35f, 0}}}}, 3, input).y, 1.6f, 1e-3f);
    }
}

TEST(WalkCamera, StopsAtAWallAndGlidesAlongIt) {
    const Boxes world{{floorBox, {{-50, 0, -3}, {50, 4, -2}}}};
    for (bool fast : {false, true}) {
        const float z = walked(standingAt({0, 0, 0}), world, 4, {.forward = 1, .fast = fast}).z;
        EXPECT_GE(z, -1.751f);
        EXPECT_LE(z, fast ? -1.67f : -1.72f) << "no more than a step too early";
    }
    WalkCamera camera = standingAt({0, 0, 0});
    camera.look(math::pi / 4, 0);
    const vec3 eye = walked(camera, world, 5);
    EXPECT_NEAR(eye.z, -1.75f, 0.1f);
    EXPECT_GT(eye.x, 3.5f);
    EXPECT_EQ(walked(camera, {{floorBox, {{-1, 0, -1}, {1, 0.8f, -0.5f}}}}, 2).y, 1.6f) << "a table is no step";
}

TEST(WalkCamera, FallsOffAnEdgeAsThingsFall) {
    WalkCamera camera = standingAt({0, 5, 0});
    camera.advance({}, 0.25f, Boxes{{floorBox}});
    camera.advance({}, 0.25f, Boxes{{floorBox}});
    EXPECT_NEAR(camera.pose().position.y, 6.6f - 9.81f / 8, 1e-3f);
    EXPECT_FALSE(camera.resting());
    EXPECT_NEAR(walked(camera, {{floorBox}}, 2, {}).y, 1.6f, 1e-4f);
}

TEST(WalkCamera, StaysWhereThereIsNothingBelow) {
    EXPECT_EQ(walked(standingAt({0, 5, 0}), {}, 2, {}).y, 6.6f);
}

TEST(WalkCamera, LandsOnTheSurfaceBelowTheEye) {
    WalkCamera camera({{0, 2.5f, 0}, {1, 0, 0, 0}});
    camera.land(Boxes{{floorBox, {{-1, 0, -1}, {1, 1.5f, 1}}}});
    EXPECT_FLOAT_EQ(camera.pose().position.y, 3.1f);
}

TEST(WalkCamera, FliesWhereItLooks) {
    WalkCamera camera = standingAt({0, 0, 0});
    camera.setFlying(true);
    camera.look(0, 0.5f);
    const vec3 eye = walked(camera, {{floorBox}}, 1);
    EXPECT_NEAR((eye.y - 1.6f) / -eye.z, std::tan(0.5f), 1e-4f);
    EXPECT_GT(walked(camera, {}, 1, {.up = 1}).y, 2.5f);
}

TEST(WalkCamera, LooksAroundButNotOverItsHead) {
    WalkCamera camera = standingAt({0, 0, 0});
    camera.look(math::pi / 2, 0);
    EXPECT_NEAR((camera.pose().orientation * vec3(0, 0, -1)).x, 1, 1e-6f);
    camera.look(0, 99);
    EXPECT_GT((camera.pose().orientation * vec3(0, 1, 0)).y, 0);
    const math::Pose pose = camera.pose(), again = WalkCamera(pose).pose();
    EXPECT_LT(glm::distance(again.position, pose.position), 1e-5f);
    EXPECT_GT(std::abs(glm::dot(again.orientation, pose.orientation)), 0.9999f);
}

TEST(WalkCamera, APauseIsNotCaughtUpWith) {
    EXPECT_GT(walked(standingAt({0, 0, 0}), {{floorBox}}, 60, ahead, 1.0f / 60).z, -0.4f);
}

TEST(WalkCamera, ASteppersGroundLeadsTheFeetAndTheEyeFollowsSmoothly) {
    const view::Stepper stairs = [](vec3, vec3 to) -> std::optional<vec3> {
        return vec3(std::min(to.x, 1.0f), 0.2f * std::floor(std::max(-to.z, 0.0f)), to.z);
    };
    WalkCamera camera = standingAt({0, 0, 0});
    float last = camera.pose().position.y;
    for (int i = 0; i < 300; ++i) {
        camera.advance({.right = 1, .forward = 1}, 1 / 60.0f, Boxes{}, stairs);
        const float eye = camera.pose().position.y;
        EXPECT_LT(std::abs(eye - last), 0.05f);
        last = eye;
    }
    EXPECT_FLOAT_EQ(camera.feet().x, 1);
    EXPECT_LT(camera.feet().z, -4);
    EXPECT_NEAR(last, camera.feet().y + 1.6f, 0.2f);
}

TEST(WalkCamera, OffTheSteppersGroundItWalksAsWithoutOne) {
    const view::Stepper nowhere = [](vec3, vec3) { return std::nullopt; };
    WalkCamera camera = standingAt({0, 0, 0});
    for (int i = 0; i < 120; ++i) camera.advance(ahead, 1 / 60.0f, Boxes{{floorBox}}, nowhere);
    EXPECT_NEAR(camera.pose().position.z, -1.4f * (2 - 1 / 12.0f), 1e-3f);
}
