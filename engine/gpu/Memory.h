#pragma once

#include "gpu/Vulkan.h"

typedef struct VmaAllocator_T* VmaAllocator;

namespace rekindle::gpu {

// The Vulkan Memory Allocator of a device. Destroy it when all that it gave is freed.
core::Result<VmaAllocator> makeAllocator(VkInstance instance, VkPhysicalDevice physical, VkDevice device);
void destroyAllocator(VmaAllocator allocator);

// Bytes that the allocator holds at present, all heaps.
std::uint64_t allocatedBytes(VmaAllocator allocator);

}  // namespace rekindle::gpu
