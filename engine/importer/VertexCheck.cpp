#include "importer/VertexCheck.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::importer {

// How far a unit vector may be from it: as far as one that is stored in bytes.
static constexpr float slack = 0.00769f;

static bool isUnit(const math::vec3& direction) {
    return std::abs(glm::length(direction) - 1) <= slack;
}

static bool isTangent(const math::vec4& tangent) {
    return isUnit(math::vec3(tangent)) && std::abs(tangent.w) == 1;
}

static bool isColor(const math::vec4& color) {
    for (int i = 0; i < 4; ++i)
        if (!(color[i] >= 0 && color[i] <= 1)) return false;
    return true;
}

template <class Stream, class IsSound>
static bool all(const Stream& stream, IsSound isSound) {
    return std::all_of(stream.begin(), stream.end(), isSound);
}

// Whether the weights of a vertex are positive, sum to one, and no joint that counts comes twice.
static bool areInfluences(const std::uint32_t* joints, const float* weights, std::uint32_t count) {
    float sum = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!(weights[i] >= 0)) return false;
        sum += weights[i];
        for (std::uint32_t j = 0; j < i; ++j)
            if (weights[i] > 0 && weights[j] > 0 && joints[i] == joints[j]) return false;
    }
    return std::abs(sum - 1) <= slack;
}

static bool areInfluences(const asset::Mesh& mesh) {
    if (mesh.joints.size() != mesh.positions.size() * mesh.influences || mesh.weights.size() != mesh.joints.size()) return false;
    for (std::size_t first = 0; first < mesh.joints.size(); first += mesh.influences)
        if (!areInfluences(&mesh.joints[first], &mesh.weights[first], mesh.influences)) return false;
    return true;
}

void checkVertices(const asset::Mesh& mesh, const std::string& name, Warnings& warnings) {
    if (!all(mesh.normals, isUnit))
        warnings.add(name + " has normals that are not of unit length", "they are made so; export the file again");
    if (!all(mesh.tangents, isTangent))
        warnings.add(name + " has tangents that are none", "they are mended; export the file again");
    if (!all(mesh.colors, isColor))
        warnings.add(name + " has colours out of range", "the nearest in it are used; export the file again");
    if (!areInfluences(mesh))
        warnings.add(name + " has weights of joints that do not sum to one", "they are made to; export the file again");
}

}  // namespace rekindle::importer
