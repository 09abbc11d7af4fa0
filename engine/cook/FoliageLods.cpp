#include "cook/FoliageLods.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numeric>
#include <utility>
#include <vector>

#include "asset/VertexGather.h"
#include "cook/Components.h"

namespace rekindle::cook {

using asset::Mesh;
using math::vec3;

namespace {

using Indices = std::vector<std::uint32_t>;

constexpr std::size_t fewestLeaves = 48;
constexpr std::size_t coarsestLeaves = 12;
constexpr std::size_t mostOfLeaf = 12;  // triangles, in the mean
constexpr std::size_t mostLevels = 5;

// Mixes bits well enough to take leaves from everywhere (Wang 2007).
std::uint32_t mixed(std::uint32_t number) {
    number = (number ^ 61) ^ (number >> 16);
    number *= 9;
    number ^= number >> 4;
    number *= 0x27d4eb2du;
    return number ^ (number >> 15);
}

// In an order whose every beginning is spread over the whole.
std::vector<Indices> shuffled(std::vector<Indices> leaves) {
    std::vector<std::size_t> order(leaves.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [](std::size_t i) { return std::pair(mixed(static_cast<std::uint32_t>(i)), i); });
    std::vector<Indices> result;
    for (const std::size_t i : order) result.push_back(std::move(leaves[i]));
    return result;
}

vec3 middleOf(const Mesh& mesh, const Indices& leaf) {
    vec3 sum(0);
    for (const std::uint32_t index : leaf) sum += mesh.positions[index];
    return sum / static_cast<float>(leaf.size());
}

// From a leaf's middle to its farthest corner, in the mean.
float reachOf(const Mesh& mesh, const std::vector<Indices>& leaves) {
    float sum = 0;
    for (const Indices& leaf : leaves) {
        const vec3 middle = middleOf(mesh, leaf);
        float reach = 0;
        for (const std::uint32_t index : leaf) reach = std::max(reach, glm::length(mesh.positions[index] - middle));
        sum += reach;
    }
    return sum / static_cast<float>(leaves.size());
}

// Builds the mesh that has the levels: vertices to be taken from the one that has none, where they go, and indices.
struct Builder {
    const Mesh& mesh;
    Indices sources{}, indices{};
    std::vector<vec3> places{};

    void addLeaf(const Indices& leaf, float growth) {
        const vec3 middle = middleOf(mesh, leaf);
        Indices corners = leaf;
        std::ranges::sort(corners);
        corners.erase(std::unique(corners.begin(), corners.end()), corners.end());
        const auto first = static_cast<std::uint32_t>(sources.size());
        for (const std::uint32_t corner : corners) {
            sources.push_back(corner);
            places.push_back(middle + (mesh.positions[corner] - middle) * growth);
        }
        for (const std::uint32_t index : leaf)
            indices.push_back(first + static_cast<std::uint32_t>(std::ranges::lower_bound(corners, index) - corners.begin()));
    }
};

bool isFoliage(const Mesh& mesh) {
    return mesh.topology == asset::Topology::Triangles && mesh.lods.empty() && mesh.morphTargets.empty() && mesh.influences == 0;
}

}  // namespace

bool makeFoliageLods(Mesh& mesh) {
    if (!isFoliage(mesh)) return false;
    const Mesh& before = mesh;
    const Indices all(before.indices.begin(), before.indices.end());
    std::vector<Indices> leaves = componentsOf(before, all);
    if (leaves.size() < fewestLeaves || all.size() / 3 > leaves.size() * mostOfLeaf) return false;
    leaves = shuffled(std::move(leaves));
    const float reach = reachOf(before, leaves);
    Builder made{.mesh = before, .indices = all, .places = {before.positions.begin(), before.positions.end()}};
    made.sources.resize(before.positions.size());
    std::iota(made.sources.begin(), made.sources.end(), 0u);
    std::vector<asset::MeshLod> lods{{0, static_cast<std::uint32_t>(all.size()), 0}};
    for (std::size_t count = leaves.size() / 2; count >= coarsestLeaves && lods.size() < mostLevels; count /= 2) {
        const float growth = std::sqrt(static_cast<float>(leaves.size()) / static_cast<float>(count));
        const auto first = static_cast<std::uint32_t>(made.indices.size());
        for (std::size_t i = 0; i < count; ++i) made.addLeaf(leaves[i], growth);
        lods.push_back({first, static_cast<std::uint32_t>(made.indices.size()) - first, reach * (growth - 1)});
    }
    Mesh result = asset::gatherVertices(before, made.sources);
    result.positions = std::move(made.places);
    result.indices = std::move(made.indices);
    result.lods = std::move(lods);
    mesh = std::move(result);
    return true;
}

}  // namespace rekindle::cook
