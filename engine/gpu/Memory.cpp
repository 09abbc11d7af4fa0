#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#define VMA_IMPLEMENTATION
#include <vk_mem_alloc.h>
#pragma GCC diagnostic pop

#include "gpu/Memory.h"

#include <malloc.h>
#include "gpu/LargePages.h"

namespace rekindle::gpu {

core::Result<VmaAllocator> makeAllocator(VkInstance instance, VkPhysicalDevice physical, VkDevice device, bool inLargePages) {
    VmaVulkanFunctions functions{};
    if (inLargePages) largepages::take(functions);
    const VmaAllocatorCreateInfo info{
        .flags = VMA_ALLOCATOR_CREATE_BUFFER_DEVICE_ADDRESS_BIT,
        .physicalDevice = physical,
        .device = device,
        .pVulkanFunctions = &functions,
        .instance = instance,
        .vulkanApiVersion = VK_API_VERSION_1_3,
    };
    VmaAllocator allocator = nullptr;
    REKINDLE_TRY(check(vmaCreateAllocator(&info, &allocator), "cannot set up graphics memory"));
    return allocator;
}

void destroyAllocator(VmaAllocator allocator) {
    vmaDestroyAllocator(allocator);
}

std::uint64_t allocatedBytes(VmaAllocator allocator) {
    VmaTotalStatistics statistics;
    vmaCalculateStatistics(allocator, &statistics);
    return statistics.total.statistics.allocationBytes;
}

void keepFreedMemory() {
    ::mallopt(M_MMAP_THRESHOLD, 32 << 20);  // the most that glibc takes
    ::mallopt(M_TRIM_THRESHOLD, 512 << 20);
}

}  // namespace rekindle::gpu
