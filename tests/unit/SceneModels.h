#pragma once

#include <memory>
#include <utility>

#include "scene/Scene.h"

// Small models for the tests of the scene room.
namespace rekindle::test {

inline std::shared_ptr<const asset::Model> shared(asset::Model model) {
    return std::make_shared<const asset::Model>(std::move(model));
}

inline scene::Scene sceneOf(std::shared_ptr<const asset::Model> model, const scene::Playback& playback = {}) {
    scene::Scene scene;
    scene.models.push_back(scene::pose(std::move(model), math::mat4(1), playback));
    return scene;
}

// A square of two triangles, from (0, 0) to (1, 1) in the plane z = 0, facing +Z; uv0 is (x, y).
inline asset::Mesh square() {
    asset::Mesh mesh{.name = "square", .positions = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, .indices = {0, 1, 2, 0, 2, 3}};
    mesh.normals.assign(4, {0, 0, 1});
    mesh.uvs = {{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    for (const math::vec3& position : mesh.positions) mesh.bounds.add(position);
    return mesh;
}

// One node that shows one mesh.
inline asset::Model modelOf(asset::Mesh mesh) {
    asset::Model model;
    model.meshes.push_back(std::move(mesh));
    model.nodes.push_back({.name = "node", .meshes = {{.mesh = 0}}});
    model.roots = {0};
    return model;
}

}  // namespace rekindle::test
