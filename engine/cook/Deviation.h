#pragma once

#include <cstdint>
#include <span>

#include "asset/Mesh.h"

namespace rekindle::cook {

// How far the mesh's vertices are from the surface of some of its triangles, at most, in metres: of 64 to 1024 vertices
// where there are more, with a quarter added for those between.
float distanceFrom(const asset::Mesh& mesh, std::span<const std::uint32_t> triangles);

}  // namespace rekindle::cook
