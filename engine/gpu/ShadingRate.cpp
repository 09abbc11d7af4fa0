#include "gpu/ShadingRate.h"

#include <algorithm>

#include "gpu/Extensions.h"

namespace rekindle::gpu::shadingrate {

Offer offered(VkPhysicalDevice physical) {
    if (!hasExtension(physical, extension)) return {};
    VkPhysicalDeviceFragmentShadingRateFeaturesKHR able{.sType =
                                                            VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FRAGMENT_SHADING_RATE_FEATURES_KHR};
    VkPhysicalDeviceFeatures2 all{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &able};
    vkGetPhysicalDeviceFeatures2(physical, &all);
    if (!able.attachmentFragmentShadingRate) return {};
    VkPhysicalDeviceFragmentShadingRatePropertiesKHR limits{
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FRAGMENT_SHADING_RATE_PROPERTIES_KHR};
    VkPhysicalDeviceProperties2 properties{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, .pNext = &limits};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    const VkExtent2D least = limits.minFragmentShadingRateAttachmentTexelSize;
    const VkExtent2D most = limits.maxFragmentShadingRateAttachmentTexelSize;
    const std::uint32_t square = std::max({least.width, least.height, 1u});
    if (square > std::min(most.width, most.height)) return {};  // only oblongs
    return {.square = square, .layered = limits.layeredShadingRateAttachments == VK_TRUE};
}

}  // namespace rekindle::gpu::shadingrate
