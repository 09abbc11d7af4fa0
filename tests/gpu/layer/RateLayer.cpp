// A Vulkan layer that makes any device look as if it had VK_KHR_fragment_shading_rate, so that what the program says of it can be
// validated where no device has it. It takes out again what the driver does not know, and counts the pictures that were to be
// shaded so: the driver shades them in full.
#include <vulkan/vk_layer.h>
#include <vulkan/vulkan.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <string_view>
#include <vector>

#include "LayerChain.h"

namespace rekindle::tests {
namespace {

constexpr const char* extension = VK_KHR_FRAGMENT_SHADING_RATE_EXTENSION_NAME;
constexpr VkExtent2D square{16, 16};

struct State {
    PFN_vkGetInstanceProcAddr nextInstance = nullptr;
    // What the loader has below this layer: looked up while the instance is made, since later it gives the layers' own.
    std::map<std::string_view, PFN_vkVoidFunction> below;
    PFN_vkGetDeviceProcAddr nextDevice = nullptr;
    VkDevice device = VK_NULL_HANDLE;
    std::atomic<unsigned> rated = 0;
};

State& state() {
    static State one;
    return one;
}

template <class Function>
Function ofInstance(const char* name) {
    return reinterpret_cast<Function>(state().below[name]);
}

template <class Function>
Function ofDevice(const char* name) {
    return reinterpret_cast<Function>(state().nextDevice(state().device, name));
}

// The structure of that type in a chain; or null.
template <class Struct>
Struct* find(const void* chain, VkStructureType type) {
    for (auto* at = static_cast<const VkBaseInStructure*>(chain); at; at = at->pNext)
        if (at->sType == type) return const_cast<Struct*>(reinterpret_cast<const Struct*>(at));
    return nullptr;
}

// Takes the structures of that type out of a chain for as long as this lives.
class Without {
  public:
    Without(const void* chain, VkStructureType type) {
        auto* before = static_cast<VkBaseOutStructure*>(const_cast<void*>(chain));
        for (; before && before->pNext; before = before->pNext)
            if (before->pNext->sType == type) {
                before_ = before;
                taken_ = before->pNext;
                before_->pNext = taken_->pNext;
                return;
            }
    }
    ~Without() {
        if (before_) before_->pNext = taken_;
    }
    Without(const Without&) = delete;
    Without& operator=(const Without&) = delete;

  private:
    VkBaseOutStructure *before_ = nullptr, *taken_ = nullptr;
};

VKAPI_ATTR VkResult VKAPI_CALL extensions(VkPhysicalDevice physical, const char* layer, std::uint32_t* count,
                                          VkExtensionProperties* found) {
    const auto ask = ofInstance<PFN_vkEnumerateDeviceExtensionProperties>("vkEnumerateDeviceExtensionProperties");
    std::uint32_t own = 0;
    if (const VkResult asked = ask(physical, layer, &own, nullptr); asked != VK_SUCCESS || layer) return asked;
    std::vector<VkExtensionProperties> all(own);
    if (const VkResult asked = ask(physical, layer, &own, all.data()); asked != VK_SUCCESS) return asked;
    VkExtensionProperties ours{.specVersion = 2};
    std::strncpy(ours.extensionName, extension, sizeof ours.extensionName - 1);
    all.push_back(ours);
    const auto given = static_cast<std::uint32_t>(all.size());
    if (!found) {
        *count = given;
        return VK_SUCCESS;
    }
    *count = std::min(*count, given);
    std::copy_n(all.begin(), *count, found);
    return *count < given ? VK_INCOMPLETE : VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL features(VkPhysicalDevice physical, VkPhysicalDeviceFeatures2* told) {
    ofInstance<PFN_vkGetPhysicalDeviceFeatures2>("vkGetPhysicalDeviceFeatures2")(physical, told);
    if (auto* rates = find<VkPhysicalDeviceFragmentShadingRateFeaturesKHR>(
            told->pNext, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FRAGMENT_SHADING_RATE_FEATURES_KHR))
        rates->pipelineFragmentShadingRate = rates->attachmentFragmentShadingRate = VK_TRUE;
}

VKAPI_ATTR void VKAPI_CALL properties(VkPhysicalDevice physical, VkPhysicalDeviceProperties2* told) {
    ofInstance<PFN_vkGetPhysicalDeviceProperties2>("vkGetPhysicalDeviceProperties2")(physical, told);
    auto* rates = find<VkPhysicalDeviceFragmentShadingRatePropertiesKHR>(
        told->pNext, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FRAGMENT_SHADING_RATE_PROPERTIES_KHR);
    if (!rates) return;
    void* const next = rates->pNext;
    *rates = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FRAGMENT_SHADING_RATE_PROPERTIES_KHR,
              .pNext = next,
              .minFragmentShadingRateAttachmentTexelSize = square,
              .maxFragmentShadingRateAttachmentTexelSize = square,
              .maxFragmentShadingRateAttachmentTexelSizeAspectRatio = 1,
              .layeredShadingRateAttachments = VK_TRUE,
              .maxFragmentSize = {2, 2},
              .maxFragmentSizeAspectRatio = 2,
              .maxFragmentShadingRateCoverageSamples = 16,
              .maxFragmentShadingRateRasterizationSamples = VK_SAMPLE_COUNT_4_BIT,
              .fragmentShadingRateWithSampleMask = VK_TRUE};
}

VKAPI_ATTR void VKAPI_CALL formats(VkPhysicalDevice physical, VkFormat format, VkFormatProperties2* told) {
    ofInstance<PFN_vkGetPhysicalDeviceFormatProperties2>("vkGetPhysicalDeviceFormatProperties2")(physical, format, told);
    if (format != VK_FORMAT_R8_UINT) return;
    told->formatProperties.optimalTilingFeatures |= VK_FORMAT_FEATURE_FRAGMENT_SHADING_RATE_ATTACHMENT_BIT_KHR;
    if (auto* more = find<VkFormatProperties3>(told->pNext, VK_STRUCTURE_TYPE_FORMAT_PROPERTIES_3))
        more->optimalTilingFeatures |= VK_FORMAT_FEATURE_2_FRAGMENT_SHADING_RATE_ATTACHMENT_BIT_KHR;
}

VKAPI_ATTR void VKAPI_CALL plainFormats(VkPhysicalDevice physical, VkFormat format, VkFormatProperties* told) {
    VkFormatProperties2 all{.sType = VK_STRUCTURE_TYPE_FORMAT_PROPERTIES_2};
    formats(physical, format, &all);
    *told = all.formatProperties;
}

VKAPI_ATTR VkResult VKAPI_CALL imageFormats(VkPhysicalDevice physical, const VkPhysicalDeviceImageFormatInfo2* info,
                                            VkImageFormatProperties2* told) {
    VkPhysicalDeviceImageFormatInfo2 known = *info;
    known.usage &= ~VK_IMAGE_USAGE_FRAGMENT_SHADING_RATE_ATTACHMENT_BIT_KHR;
    return ofInstance<PFN_vkGetPhysicalDeviceImageFormatProperties2>("vkGetPhysicalDeviceImageFormatProperties2")(physical,
                                                                                                                  &known, told);
}

VKAPI_ATTR VkResult VKAPI_CALL plainImageFormats(VkPhysicalDevice physical, VkFormat format, VkImageType type,
                                                 VkImageTiling tiling, VkImageUsageFlags usage, VkImageCreateFlags flags,
                                                 VkImageFormatProperties* told) {
    usage &= ~VK_IMAGE_USAGE_FRAGMENT_SHADING_RATE_ATTACHMENT_BIT_KHR;
    return ofInstance<PFN_vkGetPhysicalDeviceImageFormatProperties>("vkGetPhysicalDeviceImageFormatProperties")(
        physical, format, type, tiling, usage, flags, told);
}

VKAPI_ATTR VkResult VKAPI_CALL createImage(VkDevice device, const VkImageCreateInfo* info, const VkAllocationCallbacks* allocator,
                                           VkImage* image) {
    VkImageCreateInfo known = *info;
    known.usage &= ~VK_IMAGE_USAGE_FRAGMENT_SHADING_RATE_ATTACHMENT_BIT_KHR;
    return ofDevice<PFN_vkCreateImage>("vkCreateImage")(device, &known, allocator, image);
}

VKAPI_ATTR void VKAPI_CALL beginRendering(VkCommandBuffer commands, const VkRenderingInfo* info) {
    constexpr auto type = VK_STRUCTURE_TYPE_RENDERING_FRAGMENT_SHADING_RATE_ATTACHMENT_INFO_KHR;
    const auto* rates = find<VkRenderingFragmentShadingRateAttachmentInfoKHR>(info->pNext, type);
    if (rates && rates->imageView) ++state().rated;
    const Without unknown(info, type);
    ofDevice<PFN_vkCmdBeginRendering>("vkCmdBeginRendering")(commands, info);
}

constexpr const char* asked[] = {
    "vkEnumerateDeviceExtensionProperties",     "vkGetPhysicalDeviceFeatures2",
    "vkGetPhysicalDeviceProperties2",           "vkGetPhysicalDeviceFormatProperties2",
    "vkGetPhysicalDeviceImageFormatProperties", "vkGetPhysicalDeviceImageFormatProperties2",
};

VKAPI_ATTR VkResult VKAPI_CALL createInstance(const VkInstanceCreateInfo* info, const VkAllocationCallbacks* allocator,
                                              VkInstance* instance) {
    auto* chain = chainInfo<VkLayerInstanceCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_LOADER_INSTANCE_CREATE_INFO);
    const auto lookUp = chain->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    chain->u.pLayerInfo = chain->u.pLayerInfo->pNext;
    const auto create = reinterpret_cast<PFN_vkCreateInstance>(lookUp(VK_NULL_HANDLE, "vkCreateInstance"));
    const VkResult made = create(info, allocator, instance);
    if (made != VK_SUCCESS) return made;
    state().nextInstance = lookUp;
    for (const char* name : asked) state().below[name] = lookUp(*instance, name);
    return made;
}

VKAPI_ATTR VkResult VKAPI_CALL createDevice(VkPhysicalDevice physical, const VkDeviceCreateInfo* info,
                                            const VkAllocationCallbacks* allocator, VkDevice* device) {
    auto* chain = chainInfo<VkLayerDeviceCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_LOADER_DEVICE_CREATE_INFO);
    const auto instanceLookUp = chain->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    state().nextDevice = chain->u.pLayerInfo->pfnNextGetDeviceProcAddr;
    chain->u.pLayerInfo = chain->u.pLayerInfo->pNext;
    std::vector<const char*> names(info->ppEnabledExtensionNames, info->ppEnabledExtensionNames + info->enabledExtensionCount);
    std::erase_if(names, [](const char* name) { return std::strcmp(name, extension) == 0; });
    VkDeviceCreateInfo known = *info;
    known.enabledExtensionCount = static_cast<std::uint32_t>(names.size());
    known.ppEnabledExtensionNames = names.data();
    const Without unknown(&known, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FRAGMENT_SHADING_RATE_FEATURES_KHR);
    const auto create = reinterpret_cast<PFN_vkCreateDevice>(instanceLookUp(VK_NULL_HANDLE, "vkCreateDevice"));
    const VkResult made = create(physical, &known, allocator, device);
    if (made == VK_SUCCESS) state().device = *device;
    return made;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getInstanceProcAddr(VkInstance instance, const char* name);
VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getDeviceProcAddr(VkDevice device, const char* name);

PFN_vkVoidFunction hook(std::string_view name) {
    static const std::map<std::string_view, PFN_vkVoidFunction> all{
        {"vkGetInstanceProcAddr", plain(&getInstanceProcAddr)},
        {"vkGetDeviceProcAddr", plain(&getDeviceProcAddr)},
        {"vkCreateInstance", plain(&createInstance)},
        {"vkCreateDevice", plain(&createDevice)},
        {"vkEnumerateDeviceExtensionProperties", plain(&extensions)},
        {"vkGetPhysicalDeviceFeatures2", plain(&features)},
        {"vkGetPhysicalDeviceProperties2", plain(&properties)},
        {"vkGetPhysicalDeviceFormatProperties", plain(&plainFormats)},
        {"vkGetPhysicalDeviceFormatProperties2", plain(&formats)},
        {"vkGetPhysicalDeviceImageFormatProperties", plain(&plainImageFormats)},
        {"vkGetPhysicalDeviceImageFormatProperties2", plain(&imageFormats)},
        {"vkCreateImage", plain(&createImage)},
        {"vkCmdBeginRendering", plain(&beginRendering)},
    };
    const auto found = all.find(name);
    return found == all.end() ? nullptr : found->second;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getInstanceProcAddr(VkInstance instance, const char* name) {
    if (const auto own = hook(name)) return own;
    return instance && state().nextInstance ? state().nextInstance(instance, name) : nullptr;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getDeviceProcAddr(VkDevice device, const char* name) {
    const PFN_vkVoidFunction known = state().nextDevice(device, name), own = hook(name);
    return known && own ? own : known;
}

}  // namespace
}  // namespace rekindle::tests

// Pictures that were to be shaded by rates, so far.
extern "C" __attribute__((visibility("default"))) unsigned rekindleRatedPictures() {
    return rekindle::tests::state().rated;
}

extern "C" __attribute__((visibility("default"))) VKAPI_ATTR VkResult VKAPI_CALL
vkNegotiateLoaderLayerInterfaceVersion(VkNegotiateLayerInterface* negotiated) {
    negotiated->loaderLayerInterfaceVersion = 2;
    negotiated->pfnGetInstanceProcAddr = rekindle::tests::getInstanceProcAddr;
    negotiated->pfnGetDeviceProcAddr = rekindle::tests::getDeviceProcAddr;
    negotiated->pfnGetPhysicalDeviceProcAddr = nullptr;
    return VK_SUCCESS;
}
