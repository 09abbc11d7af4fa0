#pragma once

#include "asset/Mesh.h"

namespace rekindle::importer {

// Gives each corner of each triangle a vertex of its own, all streams and morph targets included.
void unweld(asset::Mesh& mesh);

// Flat normals for a mesh of triangles without normals (glTF 2.0, section 3.7.2.1): unwelds it. Morph targets get the
// difference that turns the flat normals of the base into those of the target.
void makeFlatNormals(asset::Mesh& mesh);

// Smooth normals for a mesh of triangles without normals: unwelds it, and gives each corner the mean of the triangles around
// its position that are inclined to its own by less than `crease` radians, weighted by their angles there.
void makeSmoothNormals(asset::Mesh& mesh, float crease);

}  // namespace rekindle::importer
