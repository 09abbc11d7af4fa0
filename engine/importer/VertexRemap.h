#pragma once

#include <cstdint>
#include <span>

#include "asset/Mesh.h"

namespace rekindle::importer {

// Makes vertex i of every stream and morph target the one that was vertex sources[i]. Indices are left as they are.
void remapVertices(asset::Mesh& mesh, std::span<const std::uint32_t> sources);

// Makes vertices of triangles that are equal in every stream one, and drops those that no index uses. Does nothing to
// lines and points.
void weldVertices(asset::Mesh& mesh);

// Drops the vertices that no index uses, when there are many.
void dropUnusedVertices(asset::Mesh& mesh);

}  // namespace rekindle::importer
