#pragma once

#include <vulkan/vulkan_core.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/Error.h"

namespace rekindle::gpu {

// "VK_ERROR_DEVICE_LOST" and the like.
std::string_view name(VkResult result);

// An Error of kind Device that names the call and the result.
core::Error vulkanError(std::string what, VkResult result);

// Nothing on VK_SUCCESS, else vulkanError. `what` reads "cannot make an image".
core::Result<void> check(VkResult result, std::string_view what);

}  // namespace rekindle::gpu
