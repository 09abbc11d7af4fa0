#pragma once

#include <cstdint>

#include "asset/Mesh.h"

namespace rekindle::importer {

// Tangents by the MikkTSpace rule (Morten S. Mikkelsen, "Simulation of Wrinkled Surfaces Revisited", 2008), for which
// normal maps are baked and which glTF 2.0, section 3.7.2.1, asks for. Corners of triangles share a tangent when they share
// position, normal and texture coordinates, are joined by edges, and their texture is mirrored alike; the tangent is the mean of
// theirs, weighted by angle. A vertex that needs several becomes several. Needs triangles with normals and that uv set.
void makeTangents(asset::Mesh& mesh, std::uint32_t uvSet);

// Some unit vector perpendicular to a unit vector.
math::vec3 anyPerpendicular(math::vec3 direction);

}  // namespace rekindle::importer
