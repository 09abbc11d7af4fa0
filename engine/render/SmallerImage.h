#pragma once

#include "asset/Image.h"

namespace rekindle::render {

// The image with half as many pixels each way, `halvings` times, but never less than one: for a device whose memory is too small
// for the whole. Means of the values as they are stored: quick, a little dark where they are sRGB-encoded.
asset::Image smallerImage(const asset::Image& image, int halvings);

// The image from that level on, which it has to hold.
asset::Image fromLevel(const asset::Image& image, std::uint32_t level);

}  // namespace rekindle::render
