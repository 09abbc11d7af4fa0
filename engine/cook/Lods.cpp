#include "cook/Lods.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "cook/Components.h"
#include "cook/Deviation.h"

namespace rekindle::cook {

using asset::Mesh, asset::MeshLod;

namespace {

using Indices = std::vector<std::uint32_t>;

struct Coarser {
    Indices indices;
    float error = 0;  // metres, from the finest
};

constexpr std::size_t fewestTriangles = 64;  // of a mesh that is worth it
constexpr std::size_t coarsestTriangles = 24;
constexpr float worthwhile = 0.75f;     // of the indices before
constexpr float farthest = 0.5f;        // of the mesh's extent: beyond, it is another thing
constexpr std::size_t mostParts = 64;   // loose parts that are simplified one by one
constexpr std::size_t leastOfPart = 9;  // indices: a part does not vanish

// A quadric's error is a mean over the planes that meet in a vertex. Measured against the true distance it is less by up to this.
constexpr float errorMargin = 2;

const float* floats(const Mesh& mesh) {
    return &mesh.positions.data()->x;
}

Coarser simplified(const Mesh& mesh, const Indices& from, float before, unsigned options, float scale) {
    Coarser made{.indices = Indices(from.size())};
    float error = 0;
    const std::size_t count = meshopt_simplify(made.indices.data(), from.data(), from.size(), floats(mesh), mesh.positions.size(),
                                               sizeof(math::vec3), from.size() / 6 * 3, farthest, options, &error);
    made.indices.resize(count);
    made.error = before + error * scale * errorMargin;                    // of each level from the one before: together a bound
    made.error = std::max(made.error, distanceFrom(mesh, made.indices));  // loose parts may be gone, which is in no quadric
    return made;
}

// Each loose part by itself, so that small ones stay where a simplification of the whole takes them away first.
Coarser simplifiedByParts(const Mesh& mesh, const Indices& from, float before, float scale) {
    const std::vector<Indices> parts = componentsOf(mesh, from);
    if (parts.size() < 2 || parts.size() > mostParts) return {};
    Coarser made;
    float worst = 0;
    for (const Indices& part : parts) {
        Indices fewer(part.size());
        float error = 0;
        fewer.resize(meshopt_simplify(fewer.data(), part.data(), part.size(), floats(mesh), mesh.positions.size(),
                                      sizeof(math::vec3), part.size() / 6 * 3, farthest, 0, &error));
        const bool vanishes = fewer.size() < leastOfPart;
        if (!vanishes) worst = std::max(worst, error);
        made.indices.insert(made.indices.end(), vanishes ? part.begin() : fewer.begin(), vanishes ? part.end() : fewer.end());
    }
    made.error = std::max(before + worst * scale * errorMargin, distanceFrom(mesh, made.indices));
    return made;
}

Coarser merged(const Mesh& mesh, const Indices& from, float before) {
    Coarser made{.indices = Indices(from.size())};
    const std::size_t count =
        meshopt_simplifySloppy(made.indices.data(), from.data(), from.size(), floats(mesh), mesh.positions.size(),
                               sizeof(math::vec3), from.size() / 6 * 3, farthest, nullptr);
    made.indices.resize(count);
    made.error = std::max(before, distanceFrom(mesh, made.indices));
    return made;
}

bool isWorthwhile(const Coarser& made, const Indices& from) {
    return made.indices.size() >= 3 && float(made.indices.size()) <= float(from.size()) * worthwhile;
}

// Empty where nothing coarser can be had.
Coarser coarser(const Mesh& mesh, const Indices& from, float before, bool lockBorders, float scale) {
    Coarser made = simplified(mesh, from, before, lockBorders ? unsigned(meshopt_SimplifyLockBorder) : 0u, scale);
    if (!lockBorders) {
        Coarser parts = simplifiedByParts(mesh, from, before, scale);
        if (isWorthwhile(parts, from) && parts.error < made.error) made = std::move(parts);
    }
    if (!isWorthwhile(made, from) && !lockBorders) made = merged(mesh, from, before);
    if (!isWorthwhile(made, from)) return {};
    meshopt_optimizeVertexCache(made.indices.data(), made.indices.data(), made.indices.size(), mesh.positions.size());
    return made;
}

bool wantsLods(const Mesh& mesh) {
    return mesh.topology == asset::Topology::Triangles && mesh.lods.empty() && mesh.morphTargets.empty() &&
           mesh.triangleCount() >= fewestTriangles;
}

}  // namespace

void makeLods(Mesh& mesh, bool lockBorders) {
    if (!wantsLods(mesh)) return;
    const float scale = meshopt_simplifyScale(floats(mesh), mesh.positions.size(), sizeof(math::vec3));
    Indices all(std::as_const(mesh.indices).begin(), std::as_const(mesh.indices).end()), level = all;
    std::vector<MeshLod> lods{{0, static_cast<std::uint32_t>(all.size()), 0}};
    while (level.size() / 3 > coarsestTriangles) {
        Coarser next = coarser(mesh, level, lods.back().error, lockBorders, scale);
        if (next.indices.empty() || next.error > farthest * scale) break;
        lods.push_back({static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(next.indices.size()), next.error});
        all.insert(all.end(), next.indices.begin(), next.indices.end());
        level = std::move(next.indices);
    }
    if (lods.size() == 1) return;
    mesh.indices = std::move(all);
    mesh.lods = std::move(lods);
}

}  // namespace rekindle::cook
