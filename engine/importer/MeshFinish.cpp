#include "importer/MeshFinish.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "importer/Normals.h"
#include "importer/Tangents.h"

namespace rekindle::importer {

using asset::Mesh;

static void normalizeNormals(Mesh& mesh) {
    for (math::vec3& normal : mesh.normals) {
        const float length = glm::length(normal);
        normal = length > 0 ? normal / length : math::vec3(0, 1, 0);
    }
}

// Tangents of the file are kept; only what is no direction at all is replaced.
static void normalizeTangents(Mesh& mesh) {
    for (std::size_t i = 0; i < mesh.tangents.size(); ++i) {
        math::vec4& tangent = mesh.tangents[i];
        const float length = glm::length(math::vec3(tangent));
        const math::vec3 direction = length > 0 ? math::vec3(tangent) / length : anyPerpendicular(mesh.normals[i]);
        tangent = math::vec4(direction, tangent.w < 0 ? -1.0f : 1.0f);
    }
}

static void normalizeWeights(Mesh& mesh) {
    for (std::size_t first = 0; first < mesh.weights.size(); first += mesh.influences) {
        float sum = 0;
        for (std::size_t i = first; i < first + mesh.influences; ++i) sum += mesh.weights[i] = std::max(mesh.weights[i], 0.0f);
        for (std::size_t i = first; i < first + mesh.influences; ++i)
            mesh.weights[i] = sum > 0 ? mesh.weights[i] / sum : i == first;
    }
}

static const asset::TextureSlot* slotNeedingTangents(const asset::Material& material) {
    if (material.normalTexture) return &material.normalTexture;
    if (material.clearcoatNormalTexture) return &material.clearcoatNormalTexture;
    return material.anisotropy != 0 ? &material.anisotropyTexture : nullptr;
}

void finishMesh(Mesh& mesh, const asset::Material& material) {
    if (mesh.topology == asset::Topology::Triangles && mesh.normals.empty()) makeFlatNormals(mesh);
    if (mesh.normals.empty()) mesh.tangents.clear();
    normalizeNormals(mesh);
    normalizeTangents(mesh);
    normalizeWeights(mesh);
    const asset::TextureSlot* const slot = slotNeedingTangents(material);
    if (slot && mesh.topology == asset::Topology::Triangles && mesh.tangents.empty() && slot->uvSet < mesh.uvs.size())
        makeTangents(mesh, slot->uvSet);
    mesh.bounds = {};
    for (const math::vec3& position : mesh.positions) mesh.bounds.add(position);
}

}  // namespace rekindle::importer
