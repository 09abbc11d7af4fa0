#pragma once

#include <vector>

#include "asset/Model.h"
#include "importer/GltfDocument.h"

namespace rekindle::importer {

// For each mesh of the document: its parts among the model's meshes.
using MeshParts = std::vector<std::vector<std::uint32_t>>;

// Fills the model's nodes, roots, skins, cameras and lights with those of the document's scene. Returns for each of the
// document's nodes its number in the model, or -1. Fails with BadInput.
core::Result<std::vector<int>> readNodes(const GltfDocument& document, const MeshParts& parts, asset::Model& model,
                                         Warnings& warnings);

}  // namespace rekindle::importer
