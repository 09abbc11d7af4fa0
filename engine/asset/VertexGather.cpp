#include "asset/VertexGather.h"

#include <utility>

namespace rekindle::asset {

template <class Element>
static Stream<Element> gather(const Stream<Element>& from, std::span<const std::uint32_t> sources, std::size_t each = 1) {
    std::vector<Element> to;
    if (from.empty()) return to;
    to.reserve(sources.size() * each);
    for (const std::uint32_t source : sources)
        to.insert(to.end(), from.begin() + source * each, from.begin() + (source + 1) * each);
    return to;
}

Mesh gatherVertices(const Mesh& mesh, std::span<const std::uint32_t> sources) {
    Mesh made{.name = mesh.name, .topology = mesh.topology, .material = mesh.material};
    made.positions = gather(mesh.positions, sources);
    made.normals = gather(mesh.normals, sources);
    made.tangents = gather(mesh.tangents, sources);
    for (const auto& uvs : mesh.uvs) made.uvs.push_back(gather(uvs, sources));
    made.colors = gather(mesh.colors, sources);
    made.skyLight = gather(mesh.skyLight, sources);
    made.influences = mesh.influences;
    made.joints = gather(mesh.joints, sources, mesh.influences);
    made.weights = gather(mesh.weights, sources, mesh.influences);
    for (const MorphTarget& target : mesh.morphTargets)
        made.morphTargets.push_back(
            {target.name, gather(target.positions, sources), gather(target.normals, sources), gather(target.tangents, sources)});
    made.morphWeights = mesh.morphWeights;
    for (const math::vec3& position : std::as_const(made.positions)) made.bounds.add(position);
    return made;
}

}  // namespace rekindle::asset
