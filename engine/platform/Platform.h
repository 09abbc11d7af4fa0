#pragma once

#include <cstdint>
#include <vector>

#include "core/Error.h"

struct VkInstance_T;
struct VkPhysicalDevice_T;

namespace rekindle::platform {

// The connection to the window system. Outlives its windows. Main thread only, but for wake().
class Platform {
  public:
    // Fails with Device where there is no display.
    static core::Result<Platform> connect();
    Platform(Platform&& other) noexcept;
    Platform& operator=(Platform&& other) noexcept;
    ~Platform();

    // Names of the Vulkan instance extensions that a window's surface needs. Valid as long as this object.
    // Fails with Device where the window system cannot show Vulkan pictures.
    core::Result<std::vector<const char*>> vulkanExtensions() const;

    // Whether a queue family of the device can show pictures on this display. A connection must be there.
    static bool canPresent(VkInstance_T* instance, VkPhysicalDevice_T* device, std::uint32_t queueFamily);

    // Ends a Window::waitEvents() in the main thread. Any thread.
    static void wake();

  private:
    Platform() = default;
    bool connected_ = true;
};

}  // namespace rekindle::platform
