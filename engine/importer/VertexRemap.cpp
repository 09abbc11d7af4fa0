#include "importer/VertexRemap.h"

namespace rekindle::importer {

template <class Element>
static void remap(std::vector<Element>& stream, std::span<const std::uint32_t> sources, std::size_t each = 1) {
    if (stream.empty()) return;
    std::vector<Element> out(sources.size() * each);
    for (std::size_t i = 0; i < sources.size(); ++i)
        for (std::size_t c = 0; c < each; ++c) out[i * each + c] = stream[sources[i] * each + c];
    stream = std::move(out);
}

void remapVertices(asset::Mesh& mesh, std::span<const std::uint32_t> sources) {
    remap(mesh.positions, sources);
    remap(mesh.normals, sources);
    remap(mesh.tangents, sources);
    for (auto& uvs : mesh.uvs) remap(uvs, sources);
    remap(mesh.colors, sources);
    remap(mesh.joints, sources, mesh.influences);
    remap(mesh.weights, sources, mesh.influences);
    for (asset::MorphTarget& target : mesh.morphTargets) {
        remap(target.positions, sources);
        remap(target.normals, sources);
        remap(target.tangents, sources);
    }
}

}  // namespace rekindle::importer
