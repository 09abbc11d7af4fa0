#pragma once

#include <vulkan/vk_layer.h>
#include <vulkan/vulkan.h>

// What Vulkan layers of tests have in common.
namespace rekindle::tests {

// What the loader hands down the chain of layers.
template <class Info>
Info* chainInfo(const void* first, VkStructureType type) {
    for (auto* at = static_cast<const VkBaseInStructure*>(first); at; at = at->pNext) {
        auto* info = reinterpret_cast<const Info*>(at);
        if (at->sType == type && info->function == VK_LAYER_LINK_INFO) return const_cast<Info*>(info);
    }
    return nullptr;
}

template <class Function>
PFN_vkVoidFunction plain(Function function) {
    return reinterpret_cast<PFN_vkVoidFunction>(function);
}

}  // namespace rekindle::tests
