#pragma once

#include "gpu/Device.h"
#include "xr/Runtime.h"

namespace rekindle::xr {

// Adds the runtime's say (XR_KHR_vulkan_enable2) to the making of a graphics device. `runtime` has to outlive that making.
gpu::DeviceHooks withRuntime(const Runtime& runtime, gpu::DeviceHooks hooks);

// Whether the runtime takes a device that was made with another connection's say: its own, before it was started anew. Fails with
// Unsupported or Device where a device is to be made for it.
core::Result<void> acceptDevice(const Runtime& runtime, const gpu::Device& device);

}  // namespace rekindle::xr
