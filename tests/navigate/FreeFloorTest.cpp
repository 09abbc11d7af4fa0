// What is free of a visitor's own room: where it lies in the world, and when he comes to its edge.
#include "visit/FreeFloor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <glm/geometric.hpp>

#include "World.h"
#include "visit/Rig.h"

namespace rekindle::visit {
namespace {

using math::vec3;

TEST(FreeFloor, ItsEdgeSaysWhereOneWouldComeToStandOnNothing) {
    const navigate::WalkMesh mesh = test::meshOf(test::World().floor(5));
    Rig rig;
    const math::Pose head{{0.5f, 1.6f, 0}};
    const auto inside = edgesOf(rig.floorAt({0, 0, 0}, head, {3, 2}), mesh);
    EXPECT_EQ(inside.size(), 40u) << "10 m in pieces of a quarter";
    EXPECT_TRUE(std::all_of(inside.begin(), inside.end(), [](const FloorEdge& edge) { return edge.walkable; }));

    // Half a metre from the world's end, which lies to the right: the room's middle is half a metre to the visitor's left.
    const auto beyond = edgesOf(rig.floorAt({4.5f, 0, 0}, head, {3, 2}), mesh);
    for (const FloorEdge& edge : beyond) EXPECT_EQ(edge.walkable, (edge.from.x + edge.to.x) / 2 < 4.75f) << edge.from.x;
    EXPECT_TRUE(std::any_of(beyond.begin(), beyond.end(), [](const FloorEdge& edge) { return !edge.walkable; }));
}

TEST(FreeFloor, LiesOnTheGroundAndTurnsWithTheVisitor) {
    test::World world;
    world.floor(5).box({1, 0, -5}, {5, 0.2f, 5});  // a step up to the right
    const navigate::WalkMesh mesh = test::meshOf(world);
    const math::Pose head{{0, 1.6f, 0}};
    Rig rig;
    rig.turn(math::pi / 2, head);  // what is ahead in the room, four metres of it, is to the left and right in the world
    float low = 9, high = -9, widest = 0;
    for (const FloorEdge& edge : edgesOf(rig.floorAt({0, 0, 0}, head, {1, 5}), mesh)) {
        low = std::min(low, edge.from.y);
        high = std::max(high, edge.from.y);
        widest = std::max(widest, std::abs(edge.from.x));
        EXPECT_LT(std::abs(edge.from.z), 0.51f);
    }
    EXPECT_NEAR(widest, 2.5f, 0.01f);
    EXPECT_NEAR(low, 0, 0.05f);
    EXPECT_NEAR(high, 0.2f, 0.05f);
}

TEST(FreeFloor, IsToldOfHalfAMetreBeforeItsEdge) {
    EXPECT_EQ(nearnessToEdge({0, 1.6f, 0}, {3, 2}), 0);
    EXPECT_EQ(nearnessToEdge({0.9f, 1.6f, 0}, {3, 2}), 0);
    EXPECT_NEAR(nearnessToEdge({0, 1.6f, -0.75f}, {3, 2}), 0.5f, 1e-5f);
    EXPECT_NEAR(nearnessToEdge({-1.25f, 0, 0}, {3, 2}), 0.5f, 1e-5f);
    EXPECT_EQ(nearnessToEdge({1.5f, 0, 0}, {3, 2}), 1);
    EXPECT_EQ(nearnessToEdge({0, 0, 7}, {3, 2}), 1);
}

}  // namespace
}  // namespace rekindle::visit
