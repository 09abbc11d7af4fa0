#pragma once

#include <cmath>
#include <functional>
#include <glm/geometric.hpp>

#include "asset/Model.h"

namespace rekindle::cook {

// A square of `side` x `side` cells over [-1, 1]², with heights, normals upwards and UVs.
inline asset::Mesh terrain(std::uint32_t side, const std::function<float(float x, float z)>& height) {
    asset::Mesh mesh{.name = "terrain"};
    std::vector<math::vec3> positions, normals;
    std::vector<math::vec2> uvs;
    std::vector<std::uint32_t> indices;
    for (std::uint32_t j = 0; j <= side; ++j)
        for (std::uint32_t i = 0; i <= side; ++i) {
            const math::vec2 uv = math::vec2(float(i), float(j)) / float(side), xz = uv * 2.0f - 1.0f;
            positions.emplace_back(xz.x, height(xz.x, xz.y), xz.y);
            normals.emplace_back(0, 1, 0);
            uvs.push_back(uv);
            mesh.bounds.add(positions.back());
        }
    for (std::uint32_t j = 0; j < side; ++j)
        for (std::uint32_t i = 0; i < side; ++i) {
            const std::uint32_t a = j * (side + 1) + i, b = a + side + 1;
            for (const std::uint32_t index : {a, b, a + 1, a + 1, b, b + 1}) indices.push_back(index);
        }
    mesh.positions = std::move(positions);
    mesh.normals = std::move(normals);
    mesh.uvs.push_back(std::move(uvs));
    mesh.indices = std::move(indices);
    return mesh;
}

inline asset::Mesh hills(std::uint32_t side) {
    return terrain(side, [](float x, float z) { return 0.1f * std::sin(9 * x) * std::cos(7 * z); });
}

// A ball of radius 1 with a flattened top, closed but for its poles' seams.
inline asset::Mesh ball(std::uint32_t side) {
    asset::Mesh mesh = terrain(side, [](float, float) { return 0.0f; });
    for (math::vec3& p : mesh.positions) {
        const float theta = (p.x + 1) * math::pi, phi = (p.z + 1) * math::pi / 2;
        p = {std::sin(phi) * std::cos(theta), std::cos(phi), std::sin(phi) * std::sin(theta)};
    }
    mesh.bounds = {{-1, -1, -1}, {1, 1, 1}};
    return mesh;
}

}  // namespace rekindle::cook
