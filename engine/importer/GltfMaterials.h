#pragma once

#include <vector>

#include "asset/Material.h"
#include "importer/GltfDocument.h"

namespace rekindle::importer {

// All materials of a glTF document with every extension that asset::Material has a place for, in the document's order.
std::vector<asset::Material> readMaterials(const GltfDocument& document);

// All textures with their samplers; an image that none can decode (KTX2) is replaced by the texture's plain one.
std::vector<asset::Texture> readTextures(const GltfDocument& document, Warnings& warnings);

}  // namespace rekindle::importer
