#pragma once

#include "gpu/Vulkan.h"

namespace rekindle::gpu {

// What is behind an error of kind Device, where that may pass.
bool isDeviceLost(const core::Error& error);   // all that is on the device has to be made anew
bool isOutOfMemory(const core::Error& error);  // less may be asked of it

// For what amounts to a lost device.
core::Error deviceLost(std::string what);

}  // namespace rekindle::gpu
