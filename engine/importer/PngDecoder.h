#pragma once

#include <cstddef>
#include <span>

#include "asset/Image.h"
#include "core/Error.h"
#include "importer/DecodeBudget.h"

namespace rekindle::importer {

// A still PNG picture as Rgba8, or as Rgba16 where it has 16 bits. Its checksums have to be right. Fails as decodeImage does.
// Any thread.
core::Result<asset::Image> decodePng(std::span<const std::byte> bytes, DecodeBudget& budget);

}  // namespace rekindle::importer
