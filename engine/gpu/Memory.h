#pragma once

#include "gpu/Vulkan.h"

typedef struct VmaAllocator_T* VmaAllocator;

namespace rekindle::gpu {

// The Vulkan Memory Allocator of a device. Destroy it when all that it gave is freed. `inLargePages`: as LargePages.h says.
core::Result<VmaAllocator> makeAllocator(VkInstance instance, VkPhysicalDevice physical, VkDevice device, bool inLargePages);
void destroyAllocator(VmaAllocator allocator);

// Bytes that the allocator holds at present, all heaps.
std::uint64_t allocatedBytes(VmaAllocator allocator);

// For the whole process: memory that is given back stays with it. A software driver asks for the same megabytes in each frame.
void keepFreedMemory();

}  // namespace rekindle::gpu
