#pragma once

#include "gpu/Vulkan.h"

struct VmaVulkanFunctions;

// A software driver's memory in the system's large pages. Such a driver lays its "graphics memory" in small ones (lavapipe: of a
// shared file, where Linux gives no others), and each is an interruption when it is first written. Here the memory is the
// program's own, handed to the driver by VK_EXT_external_memory_host. Thread-safe.
namespace rekindle::gpu::largepages {

// Whether the driver takes memory that it did not make; then its extension's name has to be among the device's.
bool offered(VkPhysicalDevice physical);
inline constexpr const char* extension = VK_EXT_EXTERNAL_MEMORY_HOST_EXTENSION_NAME;

// Chained to what makes a buffer or an image that may lie in such memory.
inline constexpr VkExternalMemoryBufferCreateInfo forBuffers{
    .sType = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_BUFFER_CREATE_INFO,
    .handleTypes = VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT};
inline constexpr VkExternalMemoryImageCreateInfo forImages{.sType = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_IMAGE_CREATE_INFO,
                                                           .handleTypes = VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT};

// From now on an allocator with these functions takes what fills a large page or more that way, and the driver's own where the
// driver does not want it.
void take(VmaVulkanFunctions& functions);

}  // namespace rekindle::gpu::largepages
