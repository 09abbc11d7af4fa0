#pragma once

#include <vector>

#include "asset/Image.h"
#include "cook/ImageUse.h"
#include "math/Types.h"

namespace rekindle::cook {

// How texels are reckoned with while they are filtered. `weighted`: colours carry their alpha as a factor.
enum class TexelSpace { Values, Color, WeightedColor, Normals };

TexelSpace spaceFor(const ImageUse& use);

// One row of the image's first level into that space.
void decodeRow(const asset::Image& image, TexelSpace space, std::uint32_t y, std::vector<math::vec4>& row);

// The texel as the image's format has it, 0 to 1: the inverse of decodeRow, but for rounding.
math::vec4 encoded(math::vec4 texel, TexelSpace space);

// The alpha of a texel in that space.
float alphaOf(const math::vec4& texel, TexelSpace space);

}  // namespace rekindle::cook
