#pragma once

#include "asset/Model.h"
#include "importer/GltfDocument.h"

namespace rekindle::importer {

// Fills the model's metadata (the asset's generator and copyright, and the dc: terms of KHR_xmp_json_ld) and its lists of
// extensions; warns of those that the scene requires but that are not supported.
void readMetadata(const GltfDocument& document, asset::Model& model, Warnings& warnings);

}  // namespace rekindle::importer
