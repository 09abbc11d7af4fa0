#pragma once

#include "asset/Image.h"
#include "cook/ImageUse.h"

namespace rekindle::cook {

// The image with a whole chain of levels, each filtered from the one above by a Kaiser-windowed sinc: colours in linear light
// and, where they are see-through, weighted by their alpha; directions made unit length again; the share of texels that a mask
// leaves kept as it is in the picture itself (Castano, "Computing alpha mipmaps", 2010). Takes Rgba8 and Rgba16 of one level
// whose use isOne(); another image comes back as it is. Any thread; uses all cores.
asset::Image withMips(asset::Image image, const ImageUse& use);

// How many levels a picture of that size has down to 1 x 1.
std::uint32_t levelCount(std::uint32_t width, std::uint32_t height);

}  // namespace rekindle::cook
