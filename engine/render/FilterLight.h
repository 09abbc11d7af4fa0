#pragma once

#include <memory>

#include "asset/FilteredLight.h"
#include "asset/Image.h"
#include "core/Error.h"

namespace rekindle::gpu {
class Device;
}

namespace rekindle::render {

// What shading needs of an equirectangular picture of light, to be kept: the same as the renderer makes of it by itself. Blocks;
// any thread. Fails with Device.
core::Result<asset::FilteredLight> filterLight(gpu::Device& device, const std::shared_ptr<const asset::Image>& picture);

}  // namespace rekindle::render
