#pragma once

#include "asset/Image.h"
#include "importer/GltfDocument.h"

namespace rekindle::importer {

// Decodes image `number` of the document. Fails when it cannot be found or read; warns when it is
// of another kind than the file says. Any thread.
core::Result<asset::Image> readImage(const GltfDocument& document, std::size_t number, SceneFolder& folder, Warnings& warnings);

}  // namespace rekindle::importer
