#pragma once

#include <cstddef>
#include <span>

#include "core/Mapping.h"
#include "gpu/Image.h"

namespace rekindle::render {

// The texels of an image's levels, one level behind the other, of each level one layer behind the other. Borrowed.
struct ImageContent {
    std::span<const std::byte> bytes;
    std::span<const std::size_t> levels;     // where each begins
    const core::Mapping* mapping = nullptr;  // the pages of `bytes` are given back to it once they are on the device
};

// Fills the first levels of an image, which need not be all, and leaves it as a transfer's target. Takes little memory besides
// the image's own. Blocks; any thread. Fails with Device.
core::Result<void> fillLevels(gpu::Device& device, const gpu::Image& image, const ImageContent& content);

}  // namespace rekindle::render
