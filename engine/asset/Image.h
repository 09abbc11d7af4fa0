#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "asset/Stream.h"

namespace rekindle::asset {

// Bc*: blocks of 4 x 4 texels ("BC1" to "BC5" of Direct3D): Bc1 RGB, Bc3 RGBA, Bc4 R, Bc5 RG.
enum class PixelFormat : std::uint8_t { Rgba8, Rgba16, Rgba32Float, Bc1, Bc3, Bc4, Bc5 };

constexpr bool isBlockFormat(PixelFormat format) {
    return format >= PixelFormat::Bc1;
}

// Of formats without blocks.
constexpr std::uint32_t bytesPerPixel(PixelFormat format) {
    return format == PixelFormat::Rgba8 ? 4 : format == PixelFormat::Rgba16 ? 8 : 16;
}

// The bytes of a picture of that size; blocks at its edges are whole ones.
constexpr std::size_t pixelBytes(PixelFormat format, std::uint32_t width, std::uint32_t height) {
    if (!isBlockFormat(format)) return std::size_t{width} * height * bytesPerPixel(format);
    const std::size_t block = format == PixelFormat::Bc1 || format == PixelFormat::Bc4 ? 8 : 16;
    return (std::size_t{width} + 3) / 4 * ((std::size_t{height} + 3) / 4) * block;
}

// How wide or high a level of a chain is whose first has this size.
constexpr std::uint32_t levelSize(std::uint32_t size, std::uint32_t level) {
    return std::max(1u, size >> level);
}

// Decoded pixels, rows from the top, tightly packed. Whether 8- and 16-bit values are sRGB-encoded is decided
// by the material slot that uses the image; Rgba32Float is linear.
struct Image {
    std::string name;
    std::string source;  // path or URI as the file names it; empty when embedded
    std::string mimeType;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    PixelFormat format = PixelFormat::Rgba8;
    std::uint32_t levels = 1;  // stored one behind the other, each half as large as the one before; cooked: down to 1 x 1
    Stream<std::byte> pixels;  // of all levels; empty when decoding failed (see Model::warnings)

    std::size_t levelBytes(std::uint32_t level) const {
        return pixelBytes(format, levelSize(width, level), levelSize(height, level));
    }
    // Where a level begins in `pixels`; of the level behind the last: how many bytes there must be.
    std::size_t levelOffset(std::uint32_t level) const {
        std::size_t offset = 0;
        for (std::uint32_t i = 0; i < level; ++i) offset += levelBytes(i);
        return offset;
    }
};

}  // namespace rekindle::asset
