#pragma once

#include <vector>

#include "gpu/Barrier.h"
#include "gpu/Device.h"
#include "gpu/Image.h"
#include "math/Types.h"

namespace rekindle::test {

// The texels of one layer of a half-float image, rows from the top. `state` is how the image is found and left.
std::vector<math::vec4> readHalves(gpu::Device& device, gpu::Image& image, std::uint32_t layer = 0,
                                   const gpu::ImageState& state = gpu::states::sampled);

}  // namespace rekindle::test
