#include "gpu/Features.h"

#include <array>

namespace rekindle::gpu {

FeatureChain::FeatureChain() {
    core.pNext = &v11;
    v11.pNext = &v12;
    v12.pNext = &v13;
}

void queryFeatures(VkPhysicalDevice device, FeatureChain& offered) {
    vkGetPhysicalDeviceFeatures2(device, &offered.core);
}

namespace {

template <class Struct>
struct Feature {
    VkBool32 Struct::*bit;
    const char* name;
};

constexpr std::array requiredCore{
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::multiDrawIndirect, "multiDrawIndirect"},
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::drawIndirectFirstInstance, "drawIndirectFirstInstance"},
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::independentBlend, "independentBlend"},
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::imageCubeArray, "imageCubeArray"},
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::depthClamp, "depthClamp"},
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::fragmentStoresAndAtomics, "fragmentStoresAndAtomics"},
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::shaderStorageImageReadWithoutFormat,
                                      "shaderStorageImageReadWithoutFormat"},
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::shaderStorageImageWriteWithoutFormat,
                                      "shaderStorageImageWriteWithoutFormat"},
    Feature<VkPhysicalDeviceFeatures>{&VkPhysicalDeviceFeatures::shaderInt64, "shaderInt64"},
};
constexpr std::array optionalCore{
    &VkPhysicalDeviceFeatures::samplerAnisotropy,
    &VkPhysicalDeviceFeatures::fillModeNonSolid,
    &VkPhysicalDeviceFeatures::wideLines,
    &VkPhysicalDeviceFeatures::largePoints,
    &VkPhysicalDeviceFeatures::textureCompressionBC,
};
constexpr std::array required11{
    Feature<VkPhysicalDeviceVulkan11Features>{&VkPhysicalDeviceVulkan11Features::multiview, "multiview"},
    Feature<VkPhysicalDeviceVulkan11Features>{&VkPhysicalDeviceVulkan11Features::shaderDrawParameters, "shaderDrawParameters"},
};
constexpr std::array required12{
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::drawIndirectCount, "drawIndirectCount"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::descriptorIndexing, "descriptorIndexing"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::runtimeDescriptorArray,
                                              "runtimeDescriptorArray"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::descriptorBindingPartiallyBound,
                                              "descriptorBindingPartiallyBound"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::descriptorBindingSampledImageUpdateAfterBind,
                                              "descriptorBindingSampledImageUpdateAfterBind"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::descriptorBindingStorageImageUpdateAfterBind,
                                              "descriptorBindingStorageImageUpdateAfterBind"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::descriptorBindingUpdateUnusedWhilePending,
                                              "descriptorBindingUpdateUnusedWhilePending"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::shaderSampledImageArrayNonUniformIndexing,
                                              "shaderSampledImageArrayNonUniformIndexing"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::timelineSemaphore, "timelineSemaphore"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::bufferDeviceAddress, "bufferDeviceAddress"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::scalarBlockLayout, "scalarBlockLayout"},
    Feature<VkPhysicalDeviceVulkan12Features>{&VkPhysicalDeviceVulkan12Features::hostQueryReset, "hostQueryReset"},
};
constexpr std::array required13{
    Feature<VkPhysicalDeviceVulkan13Features>{&VkPhysicalDeviceVulkan13Features::dynamicRendering, "dynamicRendering"},
    Feature<VkPhysicalDeviceVulkan13Features>{&VkPhysicalDeviceVulkan13Features::synchronization2, "synchronization2"},
    Feature<VkPhysicalDeviceVulkan13Features>{&VkPhysicalDeviceVulkan13Features::maintenance4, "maintenance4"},
    Feature<VkPhysicalDeviceVulkan13Features>{&VkPhysicalDeviceVulkan13Features::shaderDemoteToHelperInvocation,
                                              "shaderDemoteToHelperInvocation"},
};

template <class Struct, std::size_t N>
const char* enableAll(const std::array<Feature<Struct>, N>& features, const Struct& offered, Struct& wanted) {
    for (const auto& feature : features) {
        if (!(offered.*feature.bit)) return feature.name;
        wanted.*feature.bit = VK_TRUE;
    }
    return nullptr;
}

}  // namespace

const char* enableFeatures(const FeatureChain& offered, FeatureChain& wanted) {
    for (const auto bit : optionalCore) wanted.core.features.*bit = offered.core.features.*bit;
    if (const char* missing = enableAll(requiredCore, offered.core.features, wanted.core.features)) return missing;
    if (const char* missing = enableAll(required11, offered.v11, wanted.v11)) return missing;
    if (const char* missing = enableAll(required12, offered.v12, wanted.v12)) return missing;
    return enableAll(required13, offered.v13, wanted.v13);
}

}  // namespace rekindle::gpu
