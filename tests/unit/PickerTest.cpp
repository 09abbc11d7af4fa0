#include "scene/Picker.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>
#include <random>
#include <tuple>

#include "SceneModels.h"

using namespace rekindle;
using namespace rekindle::test;
using math::Ray;
using math::vec2;
using math::vec3;

namespace {

void expectNear(vec3 actual, vec3 expected) {
    EXPECT_LE(glm::distance(actual, expected), 1e-5f) << actual.x << " " << actual.y << " " << actual.z;
}

// Triangles of all sizes and directions, strewn in a box of 10 m.
asset::Mesh debris(std::uint32_t count) {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> place(-5, 5), size(-1, 1);
    const auto point = [](auto& from, auto& engine) { return vec3(from(engine), from(engine), from(engine)); };
    asset::Mesh mesh;
    for (std::uint32_t i = 0; i < count; ++i) {
        const vec3 at = point(place, random);
        for (int corner = 0; corner < 3; ++corner) {
            mesh.positions.push_back(at + point(size, random) * (i % 100 == 0 ? 1.0f : 0.05f));
            mesh.indices.push_back(3 * i + static_cast<std::uint32_t>(corner));
        }
    }
    for (const vec3& position : mesh.positions) mesh.bounds.add(position);
    return mesh;
}

Ray randomRay(std::mt19937& random) {
    std::normal_distribution<float> normal;
    const vec3 from(normal(random), normal(random), normal(random)), to(normal(random), normal(random), normal(random));
    return {8.0f * glm::normalize(from), to - 8.0f * glm::normalize(from)};
}

}  // namespace

TEST(TriangleTree, FindsWhatASearchOfAllTrianglesFinds) {
    for (std::uint32_t count : {0U, 1U, 2U, 5U, 40U, 60'000U}) {
        const asset::Mesh mesh = debris(count);
        const scene::TriangleList triangles{mesh.positions, mesh.indices};
        const scene::TriangleTree tree(triangles);
        std::mt19937 random(3);
        for (int i = 0; i < 200; ++i) {
            const Ray ray = randomRay(random);
            float nearest = std::numeric_limits<float>::infinity();
            for (std::size_t k = 0; k < triangles.size(); ++k)
                if (const auto hit = triangles.intersect(ray, k, nearest)) nearest = hit->distance;
            const auto hit = tree.nearest(triangles, ray);
            ASSERT_EQ(hit.has_value(), std::isfinite(nearest));
            if (!hit) continue;
            ASSERT_EQ(hit->at.distance, nearest);
            ASSERT_FALSE(tree.nearest(triangles, ray, nearest * 0.999f));
        }
    }
}

TEST(TriangleTree, TakesManyTrianglesInOnePlace) {
    asset::Mesh mesh = square();
    for (int i = 0; i < 5000; ++i) mesh.indices.insert(mesh.indices.end(), {0, 1, 2});
    const scene::TriangleList triangles{mesh.positions, mesh.indices};
    EXPECT_TRUE(scene::TriangleTree(triangles).nearest(triangles, {{0.7f, 0.2f, 1}, {0, 0, -1}}));
}

TEST(Picker, SaysAllAboutTheTriangleItMeets) {
    asset::Model model = modelOf(square());
    model.meshes[0].material = 3;
    model.nodes.insert(model.nodes.begin(), asset::Node{.name = "other"});
    model.nodes[1].local = {.translation = {10, 0, 0}, .scale = vec3(2)};
    scene::Scene scene = sceneOf(shared(asset::Model{}));
    scene.models.push_back(scene::pose(shared(model), math::mat4(1), {}));
    const auto hit = scene::Picker().pick(scene, {{10.5f, 1.5f, 5}, {0, 0, -10}});
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->model, 1U);
    EXPECT_EQ(hit->node, 1U);
    EXPECT_EQ(hit->mesh, 0U);
    EXPECT_EQ(hit->material, 3);
    EXPECT_EQ(hit->primitive, 1U);
    EXPECT_FLOAT_EQ(hit->distance, 5);
    expectNear(hit->point, {10.5f, 1.5f, 0});
    expectNear(hit->normal, {0, 0, 1});
    expectNear(vec3(hit->uv0, 0), {0.25f, 0.75f, 0});
}

TEST(Picker, MeetsBackFacesAndMirroredMeshes) {
    asset::Model model = modelOf(square());
    const auto behind = scene::Picker().pick(sceneOf(shared(model)), {{0.5f, 0.2f, -5}, {0, 0, 1}});
    ASSERT_TRUE(behind);
    expectNear(behind->normal, {0, 0, -1});
    EXPECT_TRUE(behind->back);
    model.nodes[0].local.scale = {-1, 1, 1};
    const auto mirrored = scene::Picker().pick(sceneOf(shared(model)), {{-0.5f, 0.2f, 5}, {0, 0, -1}});
    ASSERT_TRUE(mirrored);
    EXPECT_FALSE(mirrored->back);
}

TEST(Picker, LeavesOutWhatIsHiddenFarOrFlattened) {
    asset::Model model = modelOf(square());
    const Ray ray{{0.5f, 0.2f, 5}, {0, 0, -1}};
    EXPECT_FALSE(scene::Picker().pick(sceneOf(shared(model)), ray, {.maxDistance = 4.9f}));
    model.nodes[0].local.scale = {0, 0, 0};
    EXPECT_FALSE(scene::Picker().pick(sceneOf(shared(model)), ray));
    model.nodes[0] = {.meshes = {{.mesh = 0}}, .visible = false};
    EXPECT_FALSE(scene::Picker().pick(sceneOf(shared(model)), ray));
}

TEST(Picker, TakesTheNearestCopy) {
    asset::Model model = modelOf(square());
    model.nodes[0].instances = {{.translation = {0, 0, -3}}, {.translation = {0, 0, 2}}, {.translation = {0, 0, -1}}};
    const auto hit = scene::Picker().pick(sceneOf(shared(model)), {{0.5f, 0.2f, 5}, {0, 0, -1}});
    ASSERT_TRUE(hit);
    EXPECT_FLOAT_EQ(hit->distance, 3);
}

TEST(Picker, ManyRaysMeetWhatEachMeetsAlone) {
    asset::Model model = modelOf(debris(300));
    model.nodes[0].instances = {{}, {.translation = {4, 0, 0}}, {.translation = {0, 3, 0}}};
    const scene::Scene scene = sceneOf(shared(model));
    scene::Picker picker;
    std::mt19937 random(5);
    std::vector<Ray> rays;
    for (int i = 0; i < 2000; ++i) rays.push_back(randomRay(random));
    const auto hits = picker.pickAll(scene, rays);
    ASSERT_EQ(hits.size(), rays.size());
    std::size_t met = 0;
    for (std::size_t i = 0; i < rays.size(); ++i) {
        const auto alone = picker.pick(scene, rays[i]);
        ASSERT_EQ(alone.has_value(), hits[i].has_value()) << i;
        if (!alone) continue;
        ++met;
        EXPECT_EQ(std::tie(alone->node, alone->primitive, alone->distance),
                  std::tie(hits[i]->node, hits[i]->primitive, hits[i]->distance));
    }
    EXPECT_GT(met, 20u);
    EXPECT_LT(met, rays.size());
}

TEST(Picker, MeetsMeshesWhereMorphTargetsHaveMovedThem) {
    asset::Model model = modelOf(square());
    model.meshes[0].morphTargets = {{.positions = std::vector<vec3>(4, {100, 0, 0})}};
    model.meshes[0].morphWeights = {1};
    const auto scene = sceneOf(shared(model));
    scene::Picker picker;
    EXPECT_FALSE(picker.pick(scene, {{0.5f, 0.2f, 5}, {0, 0, -1}}));
    EXPECT_TRUE(picker.pick(scene, {{100.5f, 0.2f, 5}, {0, 0, -1}}));
    EXPECT_FALSE(picker.pick(scene, {{100.5f, 0.2f, 5}, {0, 0, -1}}, {.deformed = false}));
}

TEST(Picker, MeetsLinesAndPointsWithinItsTolerance) {
    asset::Mesh line{.topology = asset::Topology::Lines, .positions = {{-1, 0, 0}, {1, 0, 0}, {-1, 0, -1}, {1, 0, -1}}};
    line.indices = {2, 3, 0, 1};
    const auto lines = sceneOf(shared(modelOf(line)));
    const Ray past{{0.3f, 0.1f, 10}, {0, 0, -1}};
    scene::Picker picker;
    const auto hit = picker.pick(lines, past, {.tolerance = 0.02f});
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->primitive, 1U);
    EXPECT_FLOAT_EQ(hit->distance, 10);
    EXPECT_FALSE(picker.pick(lines, past, {.tolerance = 0.005f}));
    EXPECT_FALSE(picker.pick(lines, past));
    EXPECT_FALSE(picker.pick(lines, {{1.3f, 0, 10}, {0, 0, -1}}, {.tolerance = 0.02f}));

    asset::Mesh cloud{.topology = asset::Topology::Points, .positions = {{1, 0, 0}, {0, 0, 0}}, .indices = {0, 1}};
    const auto point = picker.pick(sceneOf(shared(modelOf(cloud))), {{0, 0.1f, 10}, {0, 0, -1}}, {.tolerance = 0.02f});
    ASSERT_TRUE(point);
    EXPECT_EQ(point->primitive, 1U);
}

TEST(Picker, GivesTheWalkerGroundToStandOn) {
    asset::Model model = modelOf(square());
    model.nodes[0].local = {
        .translation = {-50, 2, 50}, .rotation = glm::angleAxis(-math::pi / 2, vec3(1, 0, 0)), .scale = vec3(100)};
    const auto scene = sceneOf(shared(model));
    scene::Picker picker;
    view::WalkCamera camera({{0, 5, 0}, {1, 0, 0, 0}});
    camera.land(picker.surfaces(scene));
    for (int i = 0; i < 60; ++i) camera.advance({.right = 1}, 1.0f / 60, picker.surfaces(scene));
    EXPECT_NEAR(camera.pose().position.y, 3.6f, 1e-4f);
    EXPECT_GT(camera.pose().position.x, 1.2f);
}

TEST(Picker, PreparesBeforehandAndForgetsModelsThatAreGone) {
    scene::Picker picker;
    auto model = shared(modelOf(square()));
    picker.prepare(model);
    EXPECT_EQ(model.use_count(), 1);
    model.reset();
    model = shared(modelOf(debris(3)));  // maybe in the same place
    EXPECT_FALSE(picker.pick(sceneOf(model), {{50, 50, 5}, {0, 0, -1}}));
    EXPECT_EQ(model.use_count(), 1);
}
