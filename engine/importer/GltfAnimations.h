#pragma once

#include <vector>

#include "asset/Model.h"
#include "importer/GltfDocument.h"

namespace rekindle::importer {

// All animations, with their keys and interpolations as they are in the file. `places`: for each of the document's nodes
// its number in the model, or -1; channels of nodes that the model has not are left out.
std::vector<asset::Animation> readAnimations(const GltfDocument& document, const std::vector<int>& places,
                                             const asset::Model& model, Warnings& warnings);

}  // namespace rekindle::importer
