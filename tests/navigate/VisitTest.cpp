#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include "World.h"
#include "visit/AutoWalk.h"
#include "visit/Footing.h"
#include "visit/TeleportArc.h"

namespace rekindle::visit {
namespace {

using math::vec3;
using test::World;

std::shared_ptr<const navigate::WalkMesh> sharedMesh(const World& world) {
    return std::make_shared<const navigate::WalkMesh>(test::meshOf(world));
}

// A floor with a high platform, too high to climb, that reaches from z = -2 on.
World platform() {
    World world;
    return world.floor(10).box({-10, 0, -10}, {10, 1, -2}, "platform");
}

TEST(Footing, StepsFollowTheMeshAndEndWhereItDoes) {
    Footing footing;
    EXPECT_FALSE(footing.stand({0, 0, 0}));
    EXPECT_FALSE(footing.step({0, 0, 0}, {1, 0, 0}));
    footing.setMesh(sharedMesh(platform()));
    vec3 feet = *footing.stand({0, 0.4f, 3});
    EXPECT_NEAR(feet.y, 0, 0.03f);
    for (int i = 0; i < 300; ++i) feet = *footing.step(feet, feet + vec3(0, 0, -0.03f));
    EXPECT_NEAR(feet.z, -1.65f, 0.15f);
    EXPECT_FALSE(footing.step({0, 5, 0}, {1, 5, 0}));
    EXPECT_TRUE(footing.step({0, 1, -5}, {0.1f, 1, -5}));
}

TEST(AutoWalk, GoesFromCornerToCornerAndStops) {
    AutoWalk walk({{0, 0, 0}, {3, 0, 0}, {3, 1, -2}});
    vec3 feet(0);
    float length = 0;
    for (int i = 0; i < 2000 && !walk.done(); ++i) {
        const vec3 way = 0.02f * walk.wish(feet);
        feet += way;
        length += glm::length(way);
    }
    EXPECT_TRUE(walk.done());
    EXPECT_LT(glm::distance(feet, vec3(3, 0, -2)), 0.15f);
    EXPECT_NEAR(length, 5, 0.3f);
    EXPECT_EQ(walk.wish(feet), vec3(0));
}

// Surfaces of the boxes' scene, by looking at every triangle.
view::RayCaster surfacesOf(const World& world) {
    return [model = world.model](const math::Ray& ray, float limit) {
        std::optional<view::Surface> nearest;
        for (const asset::Mesh& mesh : model.meshes)
            for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
                const vec3 a = mesh.positions[mesh.indices[i]], b = mesh.positions[mesh.indices[i + 1]],
                           c = mesh.positions[mesh.indices[i + 2]];
                const auto hit = math::intersect(ray, a, b, c, limit);
                if (!hit) continue;
                limit = hit->distance;
                const vec3 normal = glm::normalize(glm::cross(b - a, c - a));
                nearest = view::Surface{limit, glm::dot(normal, ray.direction) > 0 ? -normal : normal};
            }
        return nearest;
    };
}

TEST(TeleportArc, LandsWhereOneMayStand) {
    const World world = platform();
    const auto mesh = test::meshOf(world);
    const auto arc = [&](vec3 from, vec3 way) { return teleportArc({from, glm::normalize(way)}, mesh, surfacesOf(world)); };
    const TeleportArc floor = arc({0, 1.4f, 6}, {0, -0.5f, -1});
    ASSERT_TRUE(floor.landing);
    EXPECT_NEAR(floor.landing->point.y, 0, 0.03f);
    EXPECT_LT(floor.landing->point.z, 4.5f);
    EXPECT_NEAR(glm::distance(floor.points.back(), floor.landing->point), 0, 0.1f);
    const TeleportArc up = arc({0, 1.4f, 0}, {0, 0.5f, -1});
    ASSERT_TRUE(up.landing);
    EXPECT_NEAR(up.landing->point.y, 1, 0.03f);
    EXPECT_FALSE(arc({0, 0.5f, 0}, {0, 0, -1}).landing) << "the platform's side";
    EXPECT_FALSE(arc({0, 1.4f, 9}, {0, 0.2f, 1}).landing) << "over the edge";
    EXPECT_GT(arc({0, 1.4f, 9}, {0, 0.2f, 1}).points.size(), 20u);
}

}  // namespace
}  // namespace rekindle::visit
