#pragma once

#include <cstddef>
#include <span>

#include "asset/Image.h"
#include "core/Error.h"
#include "importer/DecodeBudget.h"

namespace rekindle::importer {

// The pixels of a PNG, JPEG, WebP, BMP, Targa or Photoshop file: Rgba8, or Rgba16 where the file has 16 bits.
// No gamma or colour profile is applied. Fails with BadInput, or Unsupported (KTX2, or more than 2^27 pixels or the
// budget allow). Any thread.
core::Result<asset::Image> decodeImage(std::span<const std::byte> bytes, DecodeBudget& budget);

// The same for a Radiance picture, as linear Rgba32Float.
core::Result<asset::Image> decodeRadiance(std::span<const std::byte> bytes);

}  // namespace rekindle::importer
