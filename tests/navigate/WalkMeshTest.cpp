#include "navigate/WalkMesh.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <glm/geometric.hpp>
#include <limits>

#include "World.h"

namespace rekindle::navigate {
namespace {

using math::vec2;
using math::vec3;
using test::meshOf;
using test::walked;
using test::World;

// A wall across the floor at z = 0, with a door of that width at x = 2.
World room(float door) {
    World world;
    world.floor().box({-5, 0, -0.1f}, {2 - door / 2, 3, 0.1f}).box({2 + door / 2, 0, -0.1f}, {5, 3, 0.1f});
    world.box({-5, 2.1f, -0.1f}, {5, 3, 0.1f}, "lintel");
    return world;
}

float lengthOf(const std::vector<vec3>& path) {
    float sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i) sum += glm::distance(path[i - 1], path[i]);
    return sum;
}

// Steps of that rise and 0.3 m depth, going up along -Z from z = 0 to a landing.
World stairs(float rise, int count) {
    World world;
    world.floor();
    for (int i = 0; i < count; ++i) world.box({-1, 0, -5}, {1, rise * float(i + 1), -0.3f * float(i)}, "step");
    return world;
}

TEST(WalkMesh, OneStandsOnTheFloorAndABodysWidthFromItsEdge) {
    const WalkMesh mesh = meshOf(World().floor());
    const auto middle = mesh.at({0.3f, 0.1f, 0.2f});
    ASSERT_TRUE(middle);
    EXPECT_NEAR(middle->point.y, 0, 0.03f);
    EXPECT_FALSE(mesh.holds({4.9f, 0, 0}));
    EXPECT_TRUE(mesh.holds({4.6f, 0, 0}));
    EXPECT_FALSE(mesh.holds({0, 1, 0}));
    const auto edge = mesh.nearest({5.5f, 0, 1});
    ASSERT_TRUE(edge);
    EXPECT_NEAR(edge->point.x, 4.7f, 0.16f);
    EXPECT_FALSE(mesh.nearest({9, 0, 0}));
    EXPECT_FALSE(mesh.nearest(vec3(std::numeric_limits<float>::quiet_NaN())));
}

TEST(WalkMesh, AWayLeadsThroughADoor) {
    const WalkMesh mesh = meshOf(room(0.9f));
    const auto path = mesh.path({-3, 0, 3}, {-3, 0, -3});
    ASSERT_GE(path.size(), 3u);
    EXPECT_GT(lengthOf(path), 2 * glm::length(vec2(4.8f, 3)));
    EXPECT_LT(lengthOf(path), 2.3f * glm::length(vec2(5, 3)));
    for (const vec3 point : onGround(mesh, path, 0.1f))
        if (std::abs(point.z) < 0.3f) {
            EXPECT_NEAR(point.x, 2, 0.25f);
            EXPECT_NEAR(point.y, 0, 0.03f);
        }
}

TEST(WalkMesh, NoWayLeadsThroughAGapThatIsTooNarrowOrTooLow) {
    EXPECT_TRUE(meshOf(room(0.4f)).path({-3, 0, 3}, {-3, 0, -3}).empty());
    World low = room(0.9f);
    low.box({-5, 1.5f, -0.1f}, {5, 3, 0.1f}, "beam");
    EXPECT_TRUE(meshOf(low).path({-3, 0, 3}, {-3, 0, -3}).empty());
}

TEST(WalkMesh, WhoWalksIntoAWallGlidesAlongIt) {
    const WalkMesh mesh = meshOf(room(0.9f));
    const Place stopped = walked(mesh, {-2, 0, 2}, {0, 0, -4});
    EXPECT_NEAR(stopped.point.x, -2, 0.05f);
    EXPECT_NEAR(stopped.point.z, 0.4f, 0.15f);
    const Place glided = walked(mesh, {-2, 0, 1}, {2, 0, -2});
    EXPECT_NEAR(glided.point.x, 0, 0.1f);
    EXPECT_NEAR(glided.point.z, 0.4f, 0.15f);
}

TEST(WalkMesh, StairsAreClimbedWithoutJumps) {
    const WalkMesh mesh = meshOf(stairs(0.17f, 8));
    Place place = *mesh.at({0, 0, 1});
    for (float z = 1; z > -4; z -= 0.02f) {
        const Place next = mesh.move(place, {0, place.point.y, z});
        EXPECT_LT(std::abs(next.point.y - place.point.y), 0.1f);
        place = next;
    }
    EXPECT_NEAR(place.point.y, 8 * 0.17f, 0.05f);
    EXPECT_FALSE(mesh.path({0, 0, 3}, {0, 8 * 0.17f, -4}).empty());
}

TEST(WalkMesh, StepsThatAreTooHighAreWalls) {
    const WalkMesh mesh = meshOf(stairs(0.5f, 3));
    EXPECT_TRUE(mesh.path({0, 0, 3}, {0, 1.5f, -4}).empty());
    EXPECT_NEAR(walked(mesh, {0, 0, 2}, {0, 0, -4}).point.y, 0, 0.03f);
}

TEST(WalkMesh, ASlopeIsWalkedUntilItIsTooSteep) {
    for (const auto& [degrees, walks] : {std::pair(30.f, true), std::pair(50.f, false)}) {
        World world;
        const float rise = 4 * std::tan(degrees * math::pi / 180);
        world.floor().sheet({-2, 0, 0}, {2, 0, 0}, {2, rise, -4}, {-2, rise, -4}).box({-2, rise - 0.1f, -7}, {2, rise, -4});
        EXPECT_EQ(!meshOf(world).path({0, 0, 3}, {0, rise, -6}).empty(), walks) << degrees;
    }
}

TEST(WalkMesh, ARiverIsCrossedByTheBridgeOnly) {
    World world;
    world.box({-5, -0.2f, 1}, {5, 0, 5}).box({-5, -0.2f, -5}, {5, 0, -1}).box({-5, -1, -1}, {5, -0.9f, 1}, "bed");
    world.sheet({-5, -0.1f, -1}, {-5, -0.1f, 1}, {5, -0.1f, 1}, {5, -0.1f, -1}, "water");
    EXPECT_TRUE(meshOf(world).path({0, 0, 4}, {0, 0, -4}).empty());
    world.box({2, -0.1f, -1.5f}, {3.5f, 0.15f, 1.5f}, "bridge");
    const WalkMesh mesh = meshOf(world);
    const auto path = mesh.path({0, 0, 4}, {0, 0, -4}, 0.1f);
    ASSERT_FALSE(path.empty());
    for (const vec3 point : path) EXPECT_NEAR(point.y, std::abs(point.z) < 1 ? 0.15f : 0.07f, 0.1f);
    EXPECT_FALSE(mesh.nearest({-3, -0.9f, 0}, {0.5f, 2, 0.5f}));
    EXPECT_GT(walked(mesh, {-3, 0, 3}, {0, 0, -6}).point.z, 1.1f);
}

TEST(WalkMesh, OnlyWhatCanBeReachedFromAStartIsKept) {
    World world;
    world.floor().box({10, -0.2f, -5}, {14, 0, 5}, "island");
    EXPECT_TRUE(meshOf(world).holds({12, 0, 0}));
    world.starts = {{0, 0.5f, 0}};
    const WalkMesh mesh = meshOf(world);
    EXPECT_TRUE(mesh.holds({0, 0, 0}));
    EXPECT_FALSE(mesh.nearest({12, 0, 0}));
    ASSERT_EQ(mesh.data().islands.size(), 1u);
    EXPECT_NEAR(mesh.data().islands[0].area, 3.4f * 9.4f, 1.5f);
    EXPECT_GT(mesh.data().islands[0].place.x, 10);
    world.starts = {{100, 0, 0}};
    core::Progress progress;
    EXPECT_EQ(buildMesh(world.ground(), {}, progress).error().kind, core::ErrorKind::Unsupported);
}

TEST(WalkMesh, OutlinesBoundIt) {
    World world;
    world.floor();
    world.outlines = {{.corners = {{-3, -3}, {3, -3}, {3, 3}, {-3, 3}}, .holes = {{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}}}};
    const WalkMesh mesh = meshOf(world);
    EXPECT_TRUE(mesh.holds({2.8f, 0, 0}));
    EXPECT_FALSE(mesh.holds({3.2f, 0, 0}));
    EXPECT_FALSE(mesh.holds({0, 0, 0}));
    EXPECT_GT(lengthOf(mesh.path({-2, 0, 0}, {2, 0, 0})), 4.4f);
    world.outlines[0].heights = vec2(1, 2);
    core::Progress progress;
    EXPECT_FALSE(buildMesh(world.ground(), {}, progress));
}

TEST(WalkMesh, TwoStoreysAreToldApart) {
    World world = stairs(0.25f, 12);
    world.box({-5, 2.7f, -5}, {-1, 3, 5}, "upstairs").box({-1, 2.7f, -5}, {1, 3, -3.4f}, "landing");
    const WalkMesh mesh = meshOf(world);
    EXPECT_NEAR(*mesh.heightAt({-3, 0.2f, 0}), 0, 0.03f);
    EXPECT_NEAR(*mesh.heightAt({-3, 3.2f, 0}), 3, 0.03f);
    const auto up = mesh.path({-3, 0, 0}, {-3, 3, 0});
    EXPECT_GT(lengthOf(up), 8);
    const auto hit = mesh.meet({{-3, 5, 0}, {0, -1, 0}}, 10);
    ASSERT_TRUE(hit);
    EXPECT_NEAR(hit->point.y, 3, 0.03f);
    EXPECT_FALSE(mesh.meet({{-3, 5, 0}, {0, -1, 0}}, 1));
    EXPECT_NEAR(mesh.meet({{-3, 2, 0}, {0, -1, 0}}, 10)->point.y, 0, 0.03f);
}

TEST(WalkMesh, LeavesGiveWayAndTrunksDoNot) {
    World world;
    world.model.materials = {{.alphaMode = asset::AlphaMode::Mask}, {}};
    world.floor().box({-1, 0, -1}, {1, 2, 1}, "bush", 0).box({3, 0, -0.1f}, {3.2f, 4, 0.1f}, "trunk", 1);
    const WalkMesh mesh = meshOf(world);
    EXPECT_TRUE(mesh.holds({0, 0, 0}));
    EXPECT_FALSE(mesh.holds({3.1f, 0, 0}));
}

TEST(WalkMesh, TilesHangTogether) {
    World world;
    world.floor(40).box({-40, 0, -0.1f}, {38, 3, 0.1f}, "wall");
    const WalkMesh mesh = meshOf(world);
    EXPECT_GT(mesh.data().tiles.size(), 8u);
    EXPECT_EQ(mesh.parts().parts.size(), 1u);
    EXPECT_NEAR(lengthOf(mesh.path({-35, 0, 5}, {-35, 0, -5})), 2 * glm::length(vec2(73.4f, 5)), 1);
}

}  // namespace
}  // namespace rekindle::navigate
