#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rekindle::asset {

enum class PixelFormat { Rgba8, Rgba16, Rgba32Float };

constexpr std::uint32_t bytesPerPixel(PixelFormat format) {
    return format == PixelFormat::Rgba8 ? 4 : format == PixelFormat::Rgba16 ? 8 : 16;
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
    std::vector<std::byte> pixels;  // width * height * bytesPerPixel(format); empty when decoding failed (see Model::warnings)
};

}  // namespace rekindle::asset
