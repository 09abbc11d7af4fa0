#pragma once

#include <cstddef>
#include <vector>

#include "asset/Image.h"
#include "math/Types.h"

namespace rekindle::commands {

// A small picture of an image: RGBA, 8 bits, sRGB-encoded where the image is (linear floats are encoded). Rows from the top.
struct Thumbnail {
    math::uvec2 extent{0};
    std::vector<std::byte> pixels;
};

// At most `longest` pixels wide and high. Empty for an image without pixels.
Thumbnail thumbnailOf(const asset::Image& image, std::uint32_t longest);

}  // namespace rekindle::commands
