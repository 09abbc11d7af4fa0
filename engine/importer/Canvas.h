#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "asset/Image.h"
#include "core/Error.h"
#include "importer/DecodeBudget.h"

namespace rekindle::importer {

inline constexpr std::uint32_t longestSide = 32768;

// A picture that a decoder is about to fill: `pixels` is the memory behind image.pixels, of no particular value yet.
struct Canvas {
    asset::Image image;
    std::span<std::byte> pixels;
};

// Whether a picture may have that size: no side is longer than longestSide, no more pixels than 2^27; the budget pays for it.
bool isBearable(std::uint32_t width, std::uint32_t height, asset::PixelFormat format, DecodeBudget& budget);

// Fails with Unsupported when the size is not bearable.
core::Result<Canvas> makeCanvas(std::uint32_t width, std::uint32_t height, asset::PixelFormat format, DecodeBudget& budget);

// What every decoder says of a picture that is beyond these limits, and of one that is none.
core::Error tooLargePicture();
core::Error brokenPicture(std::string why);

}  // namespace rekindle::importer
