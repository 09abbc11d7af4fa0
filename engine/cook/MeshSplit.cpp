#include "cook/MeshSplit.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include "asset/VertexGather.h"
#include "core/Jobs.h"

namespace rekindle::cook {

using asset::Mesh;
using math::vec3;

namespace {

using Triangles = std::span<std::uint32_t>;  // their numbers

struct Splitter {
    const Mesh& mesh;
    std::size_t most;
    std::vector<vec3> centers{};
    std::vector<Triangles> parts{};

    // Halves at the median along the longest side (Bentley's k-d tree, 1975) until each part is small enough.
    void split(Triangles triangles) {
        if (triangles.size() <= most) return parts.push_back(triangles);
        math::Bounds bounds;
        for (const std::uint32_t triangle : triangles) bounds.add(centers[triangle]);
        const vec3 size = bounds.max - bounds.min;
        const int axis = size.x >= size.y && size.x >= size.z ? 0 : size.y >= size.z ? 1 : 2;
        const auto middle = triangles.begin() + std::ptrdiff_t(triangles.size() / 2);
        std::nth_element(triangles.begin(), middle, triangles.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(centers[a][axis], a) < std::pair(centers[b][axis], b);
        });
        split(triangles.first(triangles.size() / 2));
        split(triangles.subspan(triangles.size() / 2));
    }
};

vec3 centerOf(const Mesh& mesh, std::size_t triangle) {
    const std::uint32_t* const corner = mesh.indices.data() + triangle * 3;
    return (mesh.positions[corner[0]] + mesh.positions[corner[1]] + mesh.positions[corner[2]]) / 3.0f;
}

Mesh partOf(const Mesh& mesh, Triangles triangles) {
    std::sort(triangles.begin(), triangles.end());  // in the order of the file, whatever the halving left
    std::vector<std::uint32_t> indices, sources;
    std::unordered_map<std::uint32_t, std::uint32_t> places;
    indices.reserve(triangles.size() * 3);
    for (const std::uint32_t triangle : triangles)
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const std::uint32_t vertex = mesh.indices[triangle * 3 + corner];
            const auto [place, isNew] = places.try_emplace(vertex, static_cast<std::uint32_t>(sources.size()));
            if (isNew) sources.push_back(vertex);
            indices.push_back(place->second);
        }
    Mesh part = asset::gatherVertices(mesh, sources);
    part.indices = std::move(indices);
    return part;
}

}  // namespace

std::vector<Mesh> splitMesh(Mesh mesh, std::size_t most) {
    std::vector<Mesh> made;
    if (mesh.triangleCount() <= most || !mesh.morphTargets.empty() || !mesh.lods.empty()) {
        made.push_back(std::move(mesh));
        return made;
    }
    const Mesh& whole = mesh;
    Splitter splitter{.mesh = whole, .most = most};
    std::vector<std::uint32_t> triangles(whole.triangleCount());
    splitter.centers.resize(triangles.size());
    for (std::uint32_t i = 0; i < triangles.size(); ++i) splitter.centers[triangles[i] = i] = centerOf(whole, i);
    splitter.split(triangles);
    made.resize(splitter.parts.size());
    core::parallelFor(made.size(), [&](std::size_t i) { made[i] = partOf(whole, splitter.parts[i]); });
    return made;
}

}  // namespace rekindle::cook
