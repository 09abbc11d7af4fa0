#pragma once

#include <vector>

#include "asset/Mesh.h"

namespace rekindle::cook {

inline constexpr std::size_t mostTriangles = 1 << 17;  // of a part

// A mesh as parts that lie close together, of at most `most` triangles each, so that each is culled and coarsened by itself.
// Vertices between parts are there in both, at the same place. A mesh that is small enough comes back as it is, as do lines,
// points and what morphs. Any thread; uses all cores.
std::vector<asset::Mesh> splitMesh(asset::Mesh mesh, std::size_t most = mostTriangles);

}  // namespace rekindle::cook
