#pragma once

#include "importer/GltfDocument.h"

namespace rekindle::importer {

// Decompresses what KHR_draco_mesh_compression holds, on all cores, and gives it to the accessors that stand for it, as
// though it had never been compressed. Parts of meshes that are broken lose their attributes, with a warning.
void decodeDraco(GltfDocument& document, Warnings& warnings);

}  // namespace rekindle::importer
