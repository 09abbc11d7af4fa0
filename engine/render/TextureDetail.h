#pragma once

#include <cstdint>

namespace rekindle::render {

// How much of a model's textures is put on the device. Coarse: levels of large ones from 512 texels on, where the images hold
// them; the rest is to follow (Renderer::refine). Small: of all large ones no more than that, for good: memory ran out.
enum class TextureDetail : std::uint8_t { Full, Coarse, Small };

}  // namespace rekindle::render
