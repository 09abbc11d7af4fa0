#pragma once

#include <span>

#include "gpu/Image.h"

namespace rekindle::gpu {
class Frame;
}

namespace rekindle::ui {

// How a texture's values become a colour on the screen.
enum class TextureKind : std::uint8_t { Coverage, Color, Opaque };

// A picture that the interface can show, on the device.
struct Texture {
    gpu::Image image;
    TextureKind kind = TextureKind::Color;
};

// Puts pixels on the device: one byte a pixel for Coverage, else RGBA, sRGB-encoded, straight alpha. Rows from the top.
// Blocks. Any thread. Fails with Device.
core::Result<Texture> makeTexture(gpu::Device& device, TextureKind kind, VkExtent2D extent, std::span<const std::byte> pixels);
// The same as a part of a frame, before what it is shown by there; it waits for nothing.
core::Result<Texture> makeTexture(gpu::Frame& frame, TextureKind kind, VkExtent2D extent, std::span<const std::byte> pixels);

}  // namespace rekindle::ui
