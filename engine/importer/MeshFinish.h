#pragma once

#include "asset/Material.h"
#include "asset/Mesh.h"

namespace rekindle::importer {

// What every mesh gets once its streams are read, whatever file it came from: unit normals (flat ones where it has none),
// tangents where its material needs them and it has none, weights that sum to 1, bounds.
void finishMesh(asset::Mesh& mesh, const asset::Material& material);

}  // namespace rekindle::importer
