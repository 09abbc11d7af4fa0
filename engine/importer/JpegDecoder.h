#pragma once

#include <cstddef>
#include <span>

#include "asset/Image.h"
#include "core/Error.h"
#include "importer/DecodeBudget.h"

namespace rekindle::importer {

// A JPEG picture of 8 bits as Rgba8: sequential or progressive; grey, colour or as Adobe's programs write for printing (CMYK,
// YCCK). Turned as its pixels lie, whatever its Exif data say. One that is damaged is an error, though decoders could fill
// what is missing with grey. Fails as decodeImage does. Any thread.
core::Result<asset::Image> decodeJpeg(std::span<const std::byte> bytes, DecodeBudget& budget);

}  // namespace rekindle::importer
