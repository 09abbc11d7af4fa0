#include "importer/Normals.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numeric>
#include <span>

#include "importer/VertexRemap.h"

namespace rekindle::importer {

void unweld(asset::Mesh& mesh) {
    const asset::Stream<std::uint32_t> corners = std::move(mesh.indices);
    remapVertices(mesh, corners);
    mesh.indices.resize(corners.size());
    std::iota(mesh.indices.begin(), mesh.indices.end(), 0u);
}

// One normal a vertex of an unwelded list of triangles.
static std::vector<math::vec3> flatNormals(std::span<const math::vec3> positions) {
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
        asset::Stream<math::vec3> moved = mesh.positions;
        for (std::size_t i = 0; i < moved.size(); ++i) moved[i] += target.positions[i];
        target.normals = flatNormals(moved);
        for (std::size_t i = 0; i < moved.size(); ++i) target.normals[i] -= mesh.normals[i];
    }
}

namespace {

// The corners of an unwelded list of triangles, ordered by where they are.
struct CornersByPlace {
    std::vector<std::uint32_t> firsts;  // of each place, in `corners`; one more at the end
    std::vector<std::uint32_t> corners;
};

}  // namespace

static CornersByPlace cornersByPlace(std::span<const math::vec3> positions) {
    std::vector<math::vec3> keys;  // bytes are compared, so no zero may be negative
    keys.reserve(positions.size());
    for (const math::vec3& position : positions) keys.push_back(position + 0.0f);
    std::vector<std::uint32_t> places(keys.size());
    const std::size_t count =
        meshopt_generateVertexRemap(places.data(), nullptr, keys.size(), keys.data(), keys.size(), sizeof(math::vec3));
    CornersByPlace sorted{.firsts = std::vector<std::uint32_t>(count + 1), .corners = std::vector<std::uint32_t>(keys.size())};
    for (const std::uint32_t place : places) ++sorted.firsts[place + 1];
    std::partial_sum(sorted.firsts.begin(), sorted.firsts.end(), sorted.firsts.begin());
    std::vector<std::uint32_t> next(sorted.firsts.begin(), sorted.firsts.end() - 1);
    for (std::uint32_t corner = 0; corner < keys.size(); ++corner) sorted.corners[next[places[corner]]++] = corner;
    return sorted;
}

// The angle of its triangle at each corner.
static std::vector<float> cornerAngles(std::span<const math::vec3> positions) {
    std::vector<float> angles(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const std::size_t first = i - i % 3;
        const math::vec3 a = positions[first + (i + 1) % 3] - positions[i], b = positions[first + (i + 2) % 3] - positions[i];
        const float lengths = glm::length(a) * glm::length(b);
        if (lengths > 0) angles[i] = std::acos(std::clamp(glm::dot(a, b) / lengths, -1.0f, 1.0f));
    }
    return angles;
}

void makeSmoothNormals(asset::Mesh& mesh, float crease) {
    static constexpr std::size_t mostCompared = 256;  // triangles around one place; where there are more, all of them count
    unweld(mesh);
    const std::vector<math::vec3> flat = flatNormals(mesh.positions);
    const std::vector<float> angles = cornerAngles(mesh.positions);
    const CornersByPlace sorted = cornersByPlace(mesh.positions);
    const float least = std::cos(crease);
    mesh.normals = flat;
    for (std::size_t place = 0; place + 1 < sorted.firsts.size(); ++place) {
        const auto around =
            std::span(sorted.corners).subspan(sorted.firsts[place], sorted.firsts[place + 1] - sorted.firsts[place]);
        const auto mean = [&](math::vec3 normal, float cosine) {
            math::vec3 sum(0);
            for (const std::uint32_t corner : around)
                if (glm::dot(normal, flat[corner]) >= cosine) sum += flat[corner] * angles[corner];
            const float length = glm::length(sum);
            return length > 0 ? sum / length : normal;
        };
        const math::vec3 all = mean(flat[around.front()], -2);
        for (const std::uint32_t corner : around)
            mesh.normals[corner] = around.size() > mostCompared ? all : mean(flat[corner], least);
    }
}

}  // namespace rekindle::importer
