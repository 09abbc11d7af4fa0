#include "scene/Subject.h"

#include <gtest/gtest.h>

namespace rekindle::scene {
namespace {

// A square of `triangles` triangles around a point.
asset::Mesh square(math::vec3 centre, float half, std::size_t triangles) {
    asset::Mesh mesh;
    mesh.positions = {centre + math::vec3(-half, 0, -half), centre + math::vec3(half, 0, -half), centre + math::vec3(half, 2 * half, half)};
    mesh.indices.resize(triangles * 3);
    for (const auto& position : mesh.positions) mesh.bounds.add(position);
    return mesh;
}

Scene sceneOf(std::vector<asset::Mesh> meshes) {
    auto model = std::make_shared<asset::Model>();
    for (auto& mesh : meshes) {
        asset::Node node;
        node.meshes.push_back({static_cast<std::uint32_t>(model->meshes.size()), -1});
        model->meshes.push_back(std::move(mesh));
        model->roots.push_back(static_cast<std::uint32_t>(model->nodes.size()));
        model->nodes.push_back(node);
    }
    Scene scene;
    scene.models.push_back(pose(model, math::mat4(1), {}));
    return scene;
}

std::vector<asset::Mesh> village() {
    std::vector<asset::Mesh> houses;
    for (int i = 0; i < 20; ++i) houses.push_back(square({static_cast<float>(i % 5) * 4, 0, static_cast<float>(i / 5) * 4}, 1, 100));
    return houses;
}

TEST(Subject, IsTheWholeSceneWhereAllIsAlike) {
    const Scene scene = sceneOf(village());
    EXPECT_EQ(subject(scene).min, bounds(scene).min);
    EXPECT_EQ(subject(scene).max, bounds(scene).max);
}

TEST(Subject, LeavesOutAGroundThatIsMuchLargerAndPlain) {
    auto meshes = village();
    meshes.push_back(square({0, 0, 0}, 500, 20));
    const math::Bounds box = subject(sceneOf(meshes));
    EXPECT_LT(box.radius(), 20);
    EXPECT_LE(box.min.x, 0);
    EXPECT_GE(box.max.x, 16);
}

TEST(Subject, KeepsALargePieceThatHoldsTheDetail) {
    auto meshes = village();
    meshes.push_back(square({0, 0, 0}, 500, 100000));
    EXPECT_GT(subject(sceneOf(meshes)).radius(), 400);
}

}  // namespace
}  // namespace rekindle::scene
