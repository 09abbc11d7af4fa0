#include "gpu/LargePages.h"

#include <sys/mman.h>
#include <vk_mem_alloc.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>

#include "gpu/Extensions.h"

namespace rekindle::gpu::largepages {

namespace {

constexpr std::size_t largePage = std::size_t{2} << 20;
constexpr VkDeviceSize step = 64 << 10;  // a multiple of what drivers want sizes to be multiples of: their pages

std::size_t upTo(std::size_t size, std::size_t multiple) {
    return (size + multiple - 1) / multiple * multiple;
}

// Pages of our own.
struct Region {
    void* mapping = nullptr;  // null: none
    std::size_t mapped = 0;
    void* begin = nullptr;  // in it: where a large page begins
};

Region regionOf(std::size_t size) {
    const std::size_t mapped = upTo(size, largePage) + largePage;
    void* mapping = ::mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (mapping == MAP_FAILED) return {};
    const Region region{mapping, mapped, reinterpret_cast<void*>(upTo(reinterpret_cast<std::uintptr_t>(mapping), largePage))};
    ::madvise(region.begin, mapped - largePage, MADV_HUGEPAGE);  // small ones where the system has no large ones
    return region;
}

void giveBack(const Region& region) {
    if (region.mapping) ::munmap(region.mapping, region.mapped);
}

// What backs the memory that allocators have taken. The functions that an allocator calls know nothing of their caller, so it is
// one for the process: a driver's handles of living memory differ.
struct Registry {
    std::mutex mutex;
    std::map<VkDeviceMemory, Region> regions;
};

Registry& registry() {
    static Registry all;
    return all;
}

bool accepts(VkDevice device, const Region& region, std::uint32_t memoryType) {
    const auto ask = reinterpret_cast<PFN_vkGetMemoryHostPointerPropertiesEXT>(
        vkGetDeviceProcAddr(device, "vkGetMemoryHostPointerPropertiesEXT"));
    VkMemoryHostPointerPropertiesEXT properties{.sType = VK_STRUCTURE_TYPE_MEMORY_HOST_POINTER_PROPERTIES_EXT};
    return region.begin && ask &&
           ask(device, VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT, region.begin, &properties) == VK_SUCCESS &&
           properties.memoryTypeBits >> memoryType & 1u;
}

// What the wish says of how the memory is used; what it says of a single image or buffer has no place beside imported memory.
const void* flagsOf(const VkMemoryAllocateInfo& wish, VkMemoryAllocateFlagsInfo& flags) {
    for (auto* next = static_cast<const VkBaseInStructure*>(wish.pNext); next; next = next->pNext) {
        if (next->sType != VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_FLAGS_INFO) continue;
        std::memcpy(&flags, next, sizeof flags);
        flags.pNext = nullptr;
        return &flags;
    }
    return nullptr;
}

VKAPI_ATTR VkResult VKAPI_CALL allocate(VkDevice device, const VkMemoryAllocateInfo* wish, const VkAllocationCallbacks* callbacks,
                                        VkDeviceMemory* memory) {
    if (wish->allocationSize < largePage) return vkAllocateMemory(device, wish, callbacks, memory);
    const Region region = regionOf(wish->allocationSize);
    VkMemoryAllocateFlagsInfo flags{.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_FLAGS_INFO};
    const VkImportMemoryHostPointerInfoEXT import{.sType = VK_STRUCTURE_TYPE_IMPORT_MEMORY_HOST_POINTER_INFO_EXT,
                                                  .pNext = flagsOf(*wish, flags),
                                                  .handleType = VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT,
                                                  .pHostPointer = region.begin};
    const VkMemoryAllocateInfo ours{.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO,
                                    .pNext = &import,
                                    .allocationSize = upTo(wish->allocationSize, step),
                                    .memoryTypeIndex = wish->memoryTypeIndex};
    if (!accepts(device, region, wish->memoryTypeIndex)) {
        giveBack(region);
        return vkAllocateMemory(device, wish, callbacks, memory);
    }
    if (const VkResult result = vkAllocateMemory(device, &ours, callbacks, memory); result != VK_SUCCESS) {
        giveBack(region);
        return result;
    }
    const std::lock_guard lock(registry().mutex);
    registry().regions.insert_or_assign(*memory, region);
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL release(VkDevice device, VkDeviceMemory memory, const VkAllocationCallbacks* callbacks) {
    Region region;
    {
        const std::lock_guard lock(registry().mutex);
        if (const auto found = registry().regions.extract(memory)) region = found.mapped();
    }
    vkFreeMemory(device, memory, callbacks);
    giveBack(region);
}

}  // namespace

bool offered(VkPhysicalDevice physical) {
    return hasExtension(physical, extension);
}

void take(VmaVulkanFunctions& functions) {
    functions.vkAllocateMemory = allocate;
    functions.vkFreeMemory = release;
}

}  // namespace rekindle::gpu::largepages
