#pragma once

#include <cstdint>

#include "importer/GltfDocument.h"

namespace rekindle::importer {

// About how many bytes the meshes, animations and instances of the document will need: a few bytes of a file may be named
// any number of times in it.
std::uint64_t unpackedBytes(const GltfDocument& document);

}  // namespace rekindle::importer
