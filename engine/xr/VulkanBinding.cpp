#include "xr/VulkanBinding.h"

#define XR_USE_GRAPHICS_API_VULKAN
#include <vulkan/vulkan.h>

#include <openxr/openxr.h>
#include <openxr/openxr_platform.h>

#include "xr/Failure.h"
#include "xr/Function.h"

namespace rekindle::xr {

namespace {

// A runtime wants to be asked before anything is made for it.
core::Result<void> askRequirements(const Runtime& runtime) {
    const auto ask = find<PFN_xrGetVulkanGraphicsRequirements2KHR>(runtime, "xrGetVulkanGraphicsRequirements2KHR");
    XrGraphicsRequirementsVulkanKHR requirements{XR_TYPE_GRAPHICS_REQUIREMENTS_VULKAN2_KHR};
    const XrResult result = ask ? ask(runtime.handle(), runtime.system(), &requirements) : XR_ERROR_FUNCTION_UNSUPPORTED;
    return check(result, "cannot ask the headset's runtime what it needs of the graphics device");
}

VkResult outcome(XrResult xr, VkResult vulkan) {
    return XR_FAILED(xr) && vulkan == VK_SUCCESS ? VK_ERROR_INITIALIZATION_FAILED : vulkan;
}

VkResult createInstance(const Runtime& runtime, const VkInstanceCreateInfo& info, VkInstance* instance) {
    const auto create = find<PFN_xrCreateVulkanInstanceKHR>(runtime, "xrCreateVulkanInstanceKHR");
    if (!create || !askRequirements(runtime)) return VK_ERROR_INITIALIZATION_FAILED;
    const XrVulkanInstanceCreateInfoKHR request{.type = XR_TYPE_VULKAN_INSTANCE_CREATE_INFO_KHR,
                                                .next = nullptr,
                                                .systemId = runtime.system(),
                                                .createFlags = 0,
                                                .pfnGetInstanceProcAddr = vkGetInstanceProcAddr,
                                                .vulkanCreateInfo = &info,
                                                .vulkanAllocator = nullptr};
    VkResult made = VK_SUCCESS;
    const XrResult asked = create(runtime.handle(), &request, instance, &made);
    return outcome(asked, made);
}

XrResult chooseDevice(const Runtime& runtime, VkInstance instance, VkPhysicalDevice* device) {
    const auto choose = find<PFN_xrGetVulkanGraphicsDevice2KHR>(runtime, "xrGetVulkanGraphicsDevice2KHR");
    if (!choose) return XR_ERROR_FUNCTION_UNSUPPORTED;
    const XrVulkanGraphicsDeviceGetInfoKHR request{.type = XR_TYPE_VULKAN_GRAPHICS_DEVICE_GET_INFO_KHR,
                                                   .next = nullptr,
                                                   .systemId = runtime.system(),
                                                   .vulkanInstance = instance};
    return choose(runtime.handle(), &request, device);
}

VkResult createDevice(const Runtime& runtime, VkPhysicalDevice physical, const VkDeviceCreateInfo& info, VkDevice* device) {
    const auto create = find<PFN_xrCreateVulkanDeviceKHR>(runtime, "xrCreateVulkanDeviceKHR");
    if (!create) return VK_ERROR_INITIALIZATION_FAILED;
    const XrVulkanDeviceCreateInfoKHR request{.type = XR_TYPE_VULKAN_DEVICE_CREATE_INFO_KHR,
                                              .next = nullptr,
                                              .systemId = runtime.system(),
                                              .createFlags = 0,
                                              .pfnGetInstanceProcAddr = vkGetInstanceProcAddr,
                                              .vulkanPhysicalDevice = physical,
                                              .vulkanCreateInfo = &info,
                                              .vulkanAllocator = nullptr};
    VkResult made = VK_SUCCESS;
    const XrResult asked = create(runtime.handle(), &request, device, &made);
    return outcome(asked, made);
}

}  // namespace

gpu::DeviceHooks withRuntime(const Runtime& runtime, gpu::DeviceHooks hooks) {
    hooks.createInstance = [&runtime](const VkInstanceCreateInfo& info, VkInstance* instance) {
        const auto call = runtime.watched();
        return createInstance(runtime, info, instance);
    };
    hooks.choosePhysicalDevice = [&runtime](VkInstance instance) {
        const auto call = runtime.watched();
        VkPhysicalDevice chosen = VK_NULL_HANDLE;
        return XR_SUCCEEDED(chooseDevice(runtime, instance, &chosen)) ? chosen : VK_NULL_HANDLE;
    };
    hooks.createDevice = [&runtime](VkPhysicalDevice physical, const VkDeviceCreateInfo& info, VkDevice* device) {
        const auto call = runtime.watched();
        return createDevice(runtime, physical, info, device);
    };
    return hooks;
}

core::Result<void> acceptDevice(const Runtime& runtime, const gpu::Device& device) {
    const auto call = runtime.watched();
    REKINDLE_TRY(askRequirements(runtime));
    VkPhysicalDevice chosen = VK_NULL_HANDLE;
    REKINDLE_TRY(
        check(chooseDevice(runtime, device.instance(), &chosen), "the headset's runtime does not take the graphics device"));
    if (chosen == device.physical()) return {};
    return core::fail({core::ErrorKind::Unsupported, "the headset hangs on another graphics device", "headset", {}, {}});
}

}  // namespace rekindle::xr
