#pragma once

#include <cstddef>
#include <span>

#include "importer/GltfDocument.h"

namespace rekindle::importer {

// Whether a buffer view is compressed by EXT_meshopt_compression.
bool isMeshopt(const Json& view);

// Its decompressed bytes, kept in the document's storage; empty, with a warning, when they are broken.
std::span<const std::byte> decodeMeshopt(GltfDocument& document, const Json& view, Warnings& warnings);

}  // namespace rekindle::importer
