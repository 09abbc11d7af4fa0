#include "importer/VertexRemap.h"

#include <algorithm>
#include <meshoptimizer.h>

namespace rekindle::importer {

template <class Element>
static void remap(asset::Stream<Element>& stream, std::span<const std::uint32_t> sources, std::size_t each = 1) {
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
    remap(mesh.skyLight, sources);
    remap(mesh.joints, sources, mesh.influences);
    remap(mesh.weights, sources, mesh.influences);
    for (asset::MorphTarget& target : mesh.morphTargets) {
        remap(target.positions, sources);
        remap(target.normals, sources);
        remap(target.tangents, sources);
    }
}

template <class Element>
static void addStream(std::vector<meshopt_Stream>& streams, const asset::Stream<Element>& from, std::size_t each = 1) {
    if (!from.empty()) streams.push_back({from.data(), sizeof(Element) * each, sizeof(Element) * each});
}

static std::vector<meshopt_Stream> streamsOf(const asset::Mesh& mesh) {
    std::vector<meshopt_Stream> streams;
    addStream(streams, mesh.positions);
    addStream(streams, mesh.normals);
    addStream(streams, mesh.tangents);
    for (const auto& uvs : mesh.uvs) addStream(streams, uvs);
    addStream(streams, mesh.colors);
    addStream(streams, mesh.skyLight);
    // What the codec takes at once: 256 bytes a stream.
    for (std::uint32_t first = 0; first < mesh.influences; first += 64) {
        const std::size_t size = std::min(mesh.influences - first, 64u) * sizeof(float);
        streams.push_back({mesh.joints.data() + first, size, mesh.influences * sizeof(std::uint32_t)});
        streams.push_back({mesh.weights.data() + first, size, mesh.influences * sizeof(float)});
    }
    for (const asset::MorphTarget& target : mesh.morphTargets) {
        addStream(streams, target.positions);
        addStream(streams, target.normals);
        addStream(streams, target.tangents);
    }
    return streams;
}

void weldVertices(asset::Mesh& mesh) {
    static constexpr std::uint32_t unused = ~0u;
    static constexpr std::size_t mostStreams = 16;  // meshoptimizer's limit
    const std::vector<meshopt_Stream> streams = streamsOf(mesh);
    if (streams.size() > mostStreams || mesh.topology != asset::Topology::Triangles || mesh.indices.empty()) return;
    std::vector<std::uint32_t> places(mesh.positions.size(), unused);
    const std::size_t count = meshopt_generateVertexRemapMulti(places.data(), mesh.indices.data(), mesh.indices.size(),
                                                               mesh.positions.size(), streams.data(), streams.size());
    std::vector<std::uint32_t> sources(count);
    for (std::uint32_t i = 0; i < places.size(); ++i)
        if (places[i] != unused) sources[places[i]] = i;
    for (std::uint32_t& i : mesh.indices) i = places[i];
    remapVertices(mesh, sources);
}

void dropUnusedVertices(asset::Mesh& mesh) {
    static constexpr std::uint32_t unused = ~0u;
    if (mesh.indices.size() >= mesh.positions.size() / 2) return;
    std::vector<std::uint32_t> places(mesh.positions.size(), unused), sources;
    for (std::uint32_t& i : mesh.indices) {
        if (places[i] == unused) {
            places[i] = static_cast<std::uint32_t>(sources.size());
            sources.push_back(i);
        }
        i = places[i];
    }
    remapVertices(mesh, sources);
}

}  // namespace rekindle::importer
