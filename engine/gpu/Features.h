#pragma once

#include "gpu/Vulkan.h"

namespace rekindle::gpu {

// The device features that Rekindle builds on (design: Vulkan 1.3 baseline), as one pNext chain.
struct FeatureChain {
    FeatureChain();
    FeatureChain(const FeatureChain&) = delete;
    FeatureChain& operator=(const FeatureChain&) = delete;

    VkPhysicalDeviceFeatures2 core{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2};
    VkPhysicalDeviceVulkan11Features v11{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_FEATURES};
    VkPhysicalDeviceVulkan12Features v12{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES};
    VkPhysicalDeviceVulkan13Features v13{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES};
};

// What the device offers. Its chain is not part of the value: only the feature bits are meant.
void queryFeatures(VkPhysicalDevice device, FeatureChain& offered);

// Switches on, in `wanted`, all required features and those optional ones that are offered. Returns the name of the first
// required feature that is missing, or nullptr.
const char* enableFeatures(const FeatureChain& offered, FeatureChain& wanted);

}  // namespace rekindle::gpu
