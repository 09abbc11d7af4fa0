#pragma once

#include <cstdint>

namespace rekindle::render {

// How much of a model's textures is put on the device at first. Coarse: levels of large ones from 512 texels on, where the images
// hold them; the rest is to follow (Renderer::refine).
enum class TextureDetail : std::uint8_t { Full, Coarse };

}  // namespace rekindle::render
