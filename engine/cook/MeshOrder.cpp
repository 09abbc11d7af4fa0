#include "cook/MeshOrder.h"

#include <meshoptimizer.h>

#include <utility>
#include <vector>

#include "asset/VertexGather.h"
#include "core/Assert.h"

namespace rekindle::cook {

// How much of the vertices' order may be lost for less overdraw.
static constexpr float overdrawThreshold = 1.05f;

// For each vertex in the order of first use, which one it is now.
static std::vector<std::uint32_t> fetchOrder(const std::vector<std::uint32_t>& indices, std::size_t vertices) {
    std::vector<std::uint32_t> places(vertices);
    const std::size_t used = meshopt_optimizeVertexFetchRemap(places.data(), indices.data(), indices.size(), vertices);
    std::vector<std::uint32_t> sources(used);
    for (std::uint32_t i = 0; i < places.size(); ++i)
        if (places[i] != ~0u) sources[places[i]] = i;
    return sources;
}

void orderMesh(asset::Mesh& mesh) {
    REKINDLE_ASSERT(mesh.lods.empty());
    if (mesh.topology != asset::Topology::Triangles || mesh.indices.empty()) return;
    const std::size_t count = mesh.positions.size();
    const asset::Mesh& before = mesh;
    std::vector<std::uint32_t> indices(before.indices.begin(), before.indices.end());
    meshopt_optimizeVertexCache(indices.data(), indices.data(), indices.size(), count);
    meshopt_optimizeOverdraw(indices.data(), indices.data(), indices.size(), &before.positions.data()->x, count,
                             sizeof(math::vec3), overdrawThreshold);
    const std::vector<std::uint32_t> sources = fetchOrder(indices, count);
    std::vector<std::uint32_t> places(count);
    for (std::uint32_t i = 0; i < sources.size(); ++i) places[sources[i]] = i;
    for (std::uint32_t& index : indices) index = places[index];
    mesh = asset::gatherVertices(mesh, sources);
    mesh.indices = std::move(indices);
}

}  // namespace rekindle::cook
