#pragma once

#include "gpu/Vulkan.h"

namespace rekindle::gpu {

// Whether the device has that extension.
bool hasExtension(VkPhysicalDevice physical, const char* name);

}  // namespace rekindle::gpu
