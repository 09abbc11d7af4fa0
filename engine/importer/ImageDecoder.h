#pragma once

#include <cstddef>
#include <span>

#include "asset/Image.h"
#include "core/Error.h"
#include "importer/DecodeBudget.h"

namespace rekindle::importer {

// The pixels of a PNG, JPEG, WebP or Targa file: Rgba8, or Rgba16 where a PNG has 16 bits. (Targa has no mark by which to
// know it, but half of all OBJ and FBX files have their textures in it; glTF does not allow it.)
// No gamma or colour profile is applied. Fails, before anything is decoded, with Unsupported (KTX2, an animated picture, a
// side of more than 32768 or more pixels than 2^27 or the budget allow), or with BadInput. Any thread.
core::Result<asset::Image> decodeImage(std::span<const std::byte> bytes, DecodeBudget& budget);

// The same for a Radiance picture, as linear Rgba32Float.
core::Result<asset::Image> decodeRadiance(std::span<const std::byte> bytes);

}  // namespace rekindle::importer
