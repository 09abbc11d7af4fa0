#include "importer/Normals.h"

#include <glm/geometric.hpp>
#include <numeric>

#include "importer/VertexRemap.h"

namespace rekindle::importer {

void unweld(asset::Mesh& mesh) {
    const std::vector<std::uint32_t> corners = std::move(mesh.indices);
    remapVertices(mesh, corners);
    mesh.indices.resize(corners.size());
    std::iota(mesh.indices.begin(), mesh.indices.end(), 0u);
}

// One normal a vertex of an unwelded list of triangles.
static std::vector<math::vec3> flatNormals(const std::vector<math::vec3>& positions) {
    std::vector<math::vec3> normals(positions.size(), math::vec3(0, 1, 0));
    for (std::size_t i = 0; i + 2 < positions.size(); i += 3) {
        const math::vec3 across = glm::cross(positions[i + 1] - positions[i], positions[i + 2] - positions[i]);
        const float length = glm::length(across);
        if (length > 0 && std::isfinite(length)) normals[i] = normals[i + 1] = normals[i + 2] = across / length;
    }
    return normals;
}

void makeFlatNormals(asset::Mesh& mesh) {
    unweld(mesh);
    mesh.normals = flatNormals(mesh.positions);
    mesh.tangents.clear();
    for (asset::MorphTarget& target : mesh.morphTargets) {
        target.normals.clear();
        if (target.positions.empty()) continue;
        std::vector<math::vec3> moved = mesh.positions;
        for (std::size_t i = 0; i < moved.size(); ++i) moved[i] += target.positions[i];
        target.normals = flatNormals(moved);
        for (std::size_t i = 0; i < moved.size(); ++i) target.normals[i] -= mesh.normals[i];
    }
}

}  // namespace rekindle::importer
