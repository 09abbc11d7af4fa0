#include "gpu/Barrier.h"

namespace rekindle::gpu {

VkImageMemoryBarrier2 imageBarrier(VkImage image, VkImageAspectFlags aspect, const ImageState& from, const ImageState& to,
                                   std::uint32_t mip, std::uint32_t mips) {
    return {
        .sType = VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER_2,
        .srcStageMask = from.stages,
        .srcAccessMask = from.access,
        .dstStageMask = to.stages,
        .dstAccessMask = to.access,
        .oldLayout = from.layout,
        .newLayout = to.layout,
        .srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
        .dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
        .image = image,
        .subresourceRange = {aspect, mip, mips, 0, VK_REMAINING_ARRAY_LAYERS},
    };
}

void transition(VkCommandBuffer commands, VkImage image, VkImageAspectFlags aspect, const ImageState& from, const ImageState& to,
                std::uint32_t mip, std::uint32_t mips) {
    const VkImageMemoryBarrier2 barrier = imageBarrier(image, aspect, from, to, mip, mips);
    const VkDependencyInfo info{
        .sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO, .imageMemoryBarrierCount = 1, .pImageMemoryBarriers = &barrier};
    vkCmdPipelineBarrier2(commands, &info);
}

void memoryBarrier(VkCommandBuffer commands, VkPipelineStageFlags2 from, VkAccessFlags2 written, VkPipelineStageFlags2 to,
                   VkAccessFlags2 read) {
    const VkMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER_2,
                                   .srcStageMask = from,
                                   .srcAccessMask = written,
                                   .dstStageMask = to,
                                   .dstAccessMask = read};
    const VkDependencyInfo info{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO, .memoryBarrierCount = 1, .pMemoryBarriers = &barrier};
    vkCmdPipelineBarrier2(commands, &info);
}

}  // namespace rekindle::gpu
