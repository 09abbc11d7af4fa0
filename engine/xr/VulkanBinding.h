#pragma once

#include "gpu/Instance.h"
#include "xr/Runtime.h"

namespace rekindle::xr {

// Adds the runtime's say (XR_KHR_vulkan_enable2) to the making of a graphics device. `runtime` has to outlive that making.
gpu::DeviceHooks withRuntime(const Runtime& runtime, gpu::DeviceHooks hooks);

}  // namespace rekindle::xr
