#pragma once

#include <array>
#include <functional>
#include <string>
#include <utility>

#include "navigate/BuildMesh.h"
#include "navigate/WalkMesh.h"

namespace rekindle::test {

// A small world of boxes and slabs to walk in.
class World {
  public:
    // A closed box between two corners.
    World& box(math::vec3 min, math::vec3 max, const std::string& name = "box", int material = -1) {
        std::array<math::vec3, 8> corners;
        for (unsigned i = 0; i < 8; ++i) corners[i] = {i & 1 ? max.x : min.x, i & 2 ? max.y : min.y, i & 4 ? max.z : min.z};
        return add({corners.begin(), corners.end()},
                   {0, 1, 3, 0, 3, 2, 4, 6, 7, 4, 7, 5, 0, 4, 5, 0, 5, 1, 2, 3, 7, 2, 7, 6, 0, 2, 6, 0, 6, 4, 1, 5, 7, 1, 7, 3},
                   name, material);
    }
    // A four-cornered sheet.
    World& sheet(math::vec3 a, math::vec3 b, math::vec3 c, math::vec3 d, const std::string& name = "sheet", int material = -1) {
        return add({a, b, c, d}, {0, 1, 2, 0, 2, 3}, name, material);
    }
    World& floor(float half = 5) { return box({-half, -0.2f, -half}, {half, 0, half}, "floor"); }

    scene::Scene scene() const {
        scene::Scene all;
        all.models.push_back(scene::pose(std::make_shared<const asset::Model>(model), math::mat4(1), {}));
        return all;
    }
    navigate::Ground ground() const {
        const auto isWater = [this](std::size_t, std::uint32_t node) { return model.nodes[node].name == "water"; };
        return {navigate::piecesOf(scene(), isWater), outlines, starts};
    }

    asset::Model model;
    std::vector<navigate::Outline> outlines;
    std::vector<math::vec3> starts;

  private:
    World& add(std::vector<math::vec3> corners, std::vector<std::uint32_t> indices, const std::string& name, int material) {
        asset::Mesh mesh{.name = name, .material = material};
        for (const math::vec3& corner : corners) mesh.bounds.add(corner);
        mesh.positions.assign(corners.begin(), corners.end());
        mesh.indices.assign(indices.begin(), indices.end());
        model.roots.push_back(static_cast<std::uint32_t>(model.nodes.size()));
        model.nodes.push_back({.name = name, .meshes = {{.mesh = static_cast<std::uint32_t>(model.meshes.size())}}});
        model.meshes.push_back(std::move(mesh));
        return *this;
    }
};

inline navigate::MeshData dataOf(const World& world) {
    core::Progress progress;
    auto data = navigate::buildMesh(world.ground(), {}, progress);
    return data ? std::move(*data) : navigate::MeshData{};
}

inline navigate::WalkMesh meshOf(const World& world) {
    auto mesh = navigate::WalkMesh::create(dataOf(world));
    return std::move(*mesh);
}

// Where one comes who walks that way in steps of a few centimetres.
inline navigate::Place walked(const navigate::WalkMesh& mesh, math::vec3 from, math::vec3 way) {
    navigate::Place place = *mesh.nearest(from);
    constexpr int steps = 200;
    for (int i = 0; i < steps; ++i) place = mesh.move(place, place.point + way / float(steps));
    return place;
}

}  // namespace rekindle::test
