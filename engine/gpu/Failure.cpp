#include "gpu/Failure.h"

namespace rekindle::gpu {

static bool was(const core::Error& error, VkResult result) {
    return error.kind == core::ErrorKind::Device && error.why == name(result);
}

bool isDeviceLost(const core::Error& error) {
    return was(error, VK_ERROR_DEVICE_LOST);
}

bool isOutOfMemory(const core::Error& error) {
    return was(error, VK_ERROR_OUT_OF_DEVICE_MEMORY) || was(error, VK_ERROR_OUT_OF_HOST_MEMORY);
}

core::Error deviceLost(std::string what) {
    return vulkanError(std::move(what), VK_ERROR_DEVICE_LOST);
}

}  // namespace rekindle::gpu
