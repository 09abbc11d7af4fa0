#pragma once

#include <mutex>

namespace rekindle::gpu {

// Vulkan's loader has one list of instances and drivers for the process, and walks it without a lock in some calls about a
// device's objects: their names, a window's swapchain, pictures that a headset's runtime shares. Who makes or ends an instance or
// a device while another thread is in such a call brings it down (seen in loader 1.4.309: vkSetDebugUtilsObjectNameEXT beside
// vkEnumeratePhysicalDevices). Held, everybody else here waits with either; a thread may hold it more than once.
[[nodiscard]] std::unique_lock<std::recursive_mutex> lockLoader();

}  // namespace rekindle::gpu
