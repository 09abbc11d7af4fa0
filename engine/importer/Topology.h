#pragma once

#include <cstdint>
#include <vector>

#include "asset/Mesh.h"

namespace rekindle::importer {

// How indices make points, lines or triangles; the values are those of glTF's mode.
enum class Primitive : std::uint8_t { Points, Lines, LineLoop, LineStrip, Triangles, TriangleStrip, TriangleFan };

asset::Topology topologyOf(Primitive primitive);

// Strips, loops and fans unrolled into a plain list; an incomplete last element is left out.
std::vector<std::uint32_t> asList(Primitive primitive, std::vector<std::uint32_t> indices);

// Takes out each point, line or triangle with a vertex that does not exist; returns how many there were.
std::size_t dropBadElements(asset::Mesh& mesh);

}  // namespace rekindle::importer
