#include "importer/Topology.h"

#include <algorithm>

namespace rekindle::importer {

using Indices = std::vector<std::uint32_t>;

asset::Topology topologyOf(Primitive primitive) {
    if (primitive == Primitive::Points) return asset::Topology::Points;
    return primitive >= Primitive::Triangles ? asset::Topology::Triangles : asset::Topology::Lines;
}

static Indices lineList(const Indices& strip, bool closed) {
    Indices lines;
    for (std::size_t i = 1; i < strip.size(); ++i) lines.insert(lines.end(), {strip[i - 1], strip[i]});
    if (closed && strip.size() > 2) lines.insert(lines.end(), {strip.back(), strip.front()});
    return lines;
}

// Every second triangle of a strip is turned round, as glTF 2.0, section 3.7.2.1, has it: (i, i + 1 + i % 2, i + 2 - i % 2).
static Indices triangleList(const Indices& strip, bool fan) {
    Indices triangles;
    for (std::size_t i = 0; i + 2 < strip.size(); ++i)
        if (fan)
            triangles.insert(triangles.end(), {strip[i + 1], strip[i + 2], strip[0]});
        else
            triangles.insert(triangles.end(), {strip[i], strip[i + 1 + i % 2], strip[i + 2 - i % 2]});
    return triangles;
}

static std::size_t cornersOf(asset::Topology topology) {
    return topology == asset::Topology::Triangles ? 3 : topology == asset::Topology::Lines ? 2 : 1;
}

Indices asList(Primitive primitive, Indices indices) {
    switch (primitive) {
        case Primitive::LineLoop:
        case Primitive::LineStrip:
            return lineList(indices, primitive == Primitive::LineLoop);
        case Primitive::TriangleStrip:
        case Primitive::TriangleFan:
            return triangleList(indices, primitive == Primitive::TriangleFan);
        default:
            break;
    }
    indices.resize(indices.size() - indices.size() % cornersOf(topologyOf(primitive)));
    return indices;
}

std::size_t dropBadElements(asset::Mesh& mesh) {
    const std::size_t corners = cornersOf(mesh.topology);
    std::size_t kept = 0;
    for (std::size_t at = 0; at + corners <= mesh.indices.size(); at += corners) {
        const auto first = mesh.indices.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = first + static_cast<std::ptrdiff_t>(corners);
        if (!std::all_of(first, last, [&](std::uint32_t i) { return i < mesh.positions.size(); })) continue;
        std::copy(first, last, mesh.indices.begin() + static_cast<std::ptrdiff_t>(kept));
        kept += corners;
    }
    const std::size_t dropped = (mesh.indices.size() - kept) / corners;
    mesh.indices.resize(kept);
    return dropped;
}

}  // namespace rekindle::importer
