#include "importer/GltfSize.h"

#include <algorithm>

#include "importer/GltfAccessor.h"

namespace rekindle::importer {

static constexpr std::uint64_t mostElementBytes = sizeof(math::vec4);

// Of vertices that no index uses most are dropped (dropUnusedVertices).
static std::uint64_t partBytes(const GltfDocument& document, const Json& primitive) {
    const Json& attributes = member(primitive, "attributes");
    const std::uint64_t vertices = countOf(document, index(attributes, "POSITION"));
    const std::uint64_t corners = countOf(document, index(primitive, "indices"));
    std::uint64_t streams = attributes.size();
    for (const Json& target : list(primitive, "targets")) streams += target.size();
    return (corners > 0 ? std::min(vertices, corners * 2) : vertices) * streams * mostElementBytes +
           corners * sizeof(std::uint32_t);
}

static std::uint64_t animationBytes(const GltfDocument& document, const Json& animation) {
    std::uint64_t bytes = 0;
    const Json& samplers = list(animation, "samplers");
    for (const Json& channel : list(animation, "channels"))
        if (const int sampler = index(channel, "sampler"); sampler >= 0 && static_cast<std::size_t>(sampler) < samplers.size())
            bytes += countOf(document, index(samplers[static_cast<std::size_t>(sampler)], "output")) * mostElementBytes;
    return bytes;
}

static std::uint64_t instancesOf(const GltfDocument& document, const Json& node) {
    std::uint64_t count = 0;
    for (const Json& accessor : member(extension(node, "EXT_mesh_gpu_instancing"), "attributes"))
        count += countOf(document, asIndex(accessor));
    return count;
}

// What it takes to draw a mesh's parts under that node: the mesh is shared, each copy is not, neither where it is posed nor in
// the lists of what is drawn.
static std::uint64_t drawBytes(const GltfDocument& document, const Json& node, std::uint64_t instances) {
    static constexpr std::uint64_t each = 512;
    const int mesh = index(node, "mesh");
    if (mesh < 0 || static_cast<std::size_t>(mesh) >= document.all("meshes").size()) return 0;
    const Json& parts = list(document.all("meshes")[static_cast<std::size_t>(mesh)], "primitives");
    return parts.size() * std::max<std::uint64_t>(1, instances) * each;
}

static std::uint64_t nodeBytes(const GltfDocument& document, const Json& node) {
    const std::uint64_t instances = instancesOf(document, node);
    return instances * sizeof(math::Transform) + drawBytes(document, node, instances);
}

static std::uint64_t skinBytes(const GltfDocument& document, const Json& skin) {
    return (countOf(document, index(skin, "inverseBindMatrices")) + list(skin, "joints").size()) * sizeof(math::mat4);
}

std::uint64_t unpackedBytes(const GltfDocument& document) {
    std::uint64_t bytes = 0;
    for (const Json& mesh : document.all("meshes"))
        for (const Json& primitive : list(mesh, "primitives")) bytes += partBytes(document, primitive);
    for (const Json& animation : document.all("animations")) bytes += animationBytes(document, animation);
    for (const Json& node : document.all("nodes")) bytes += nodeBytes(document, node);
    for (const Json& skin : document.all("skins")) bytes += skinBytes(document, skin);
    return bytes;
}

}  // namespace rekindle::importer
