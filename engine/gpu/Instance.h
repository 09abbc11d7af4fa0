#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "gpu/Vulkan.h"

namespace rekindle::gpu {

enum class Validation { Off, Core, Synchronization };

// Who wants a say in the choice of instance and device: a window system, an OpenXR runtime. Empty ones are skipped.
struct DeviceHooks {
    std::vector<const char*> instanceExtensions;
    std::vector<const char*> deviceExtensions;
    // Makes the instance in place of vkCreateInstance (OpenXR does).
    std::function<VkResult(const VkInstanceCreateInfo&, VkInstance*)> createInstance;
    // Names the one physical device to use.
    std::function<VkPhysicalDevice(VkInstance)> choosePhysicalDevice;
    // Makes the device in place of vkCreateDevice.
    std::function<VkResult(VkPhysicalDevice, const VkDeviceCreateInfo&, VkDevice*)> createDevice;
    // Whether the queue family can present there.
    std::function<bool(VkInstance, VkPhysicalDevice, std::uint32_t family)> canPresent;
};

// The loader's instance, with validation where asked for. Move-only owner.
class Instance {
  public:
    static core::Result<Instance> create(Validation validation, const DeviceHooks& hooks);
    Instance(Instance&& other) noexcept;
    Instance& operator=(Instance&&) = delete;
    ~Instance();

    VkInstance handle() const { return handle_; }
    // Warnings and errors that the validation layers have written so far (each also goes to the log).
    int validationMessages() const;
    bool validating() const { return messenger_ != VK_NULL_HANDLE; }

  private:
    Instance() = default;
    core::Result<void> watchMessages();

    VkInstance handle_ = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT messenger_ = VK_NULL_HANDLE;
    std::unique_ptr<std::atomic<int>> messages_ = std::make_unique<std::atomic<int>>(0);
};

// Off, or as the environment variable REKINDLE_VALIDATION says: "core" or "sync".
Validation validationFromEnvironment();

}  // namespace rekindle::gpu
