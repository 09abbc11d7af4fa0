#pragma once

#include <cstdint>
#include <span>

#include "asset/Mesh.h"

namespace rekindle::asset {

// The mesh with other vertices: vertex i of every stream and morph target is what was vertex sources[i]. It has no indices, no
// coarser levels, and bounds of its own.
Mesh gatherVertices(const Mesh& mesh, std::span<const std::uint32_t> sources);

}  // namespace rekindle::asset
