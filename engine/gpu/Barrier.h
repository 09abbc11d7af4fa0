#pragma once

#include "gpu/Vulkan.h"

namespace rekindle::gpu {

// How a piece of work touches an image: what it must wait for and in which layout.
struct ImageState {
    VkPipelineStageFlags2 stages = VK_PIPELINE_STAGE_2_NONE;
    VkAccessFlags2 access = VK_ACCESS_2_NONE;
    VkImageLayout layout = VK_IMAGE_LAYOUT_UNDEFINED;

    bool operator==(const ImageState&) const = default;
};

namespace states {
inline constexpr ImageState undefined{};
inline constexpr ImageState transferSource{VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_READ_BIT,
                                           VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL};
inline constexpr ImageState transferTarget{VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                                           VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL};
inline constexpr ImageState computeWrite{VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT,
                                         VK_ACCESS_2_SHADER_STORAGE_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT,
                                         VK_IMAGE_LAYOUT_GENERAL};
inline constexpr ImageState sampled{
    VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT | VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_2_VERTEX_SHADER_BIT,
    VK_ACCESS_2_SHADER_SAMPLED_READ_BIT, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL};
inline constexpr ImageState colorTarget{VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT,
                                        VK_ACCESS_2_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT,
                                        VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL};
// Of all graphics stages: validation layers of 2023 know the one that reads it as another extension's alone.
inline constexpr ImageState shadingRate{VK_PIPELINE_STAGE_2_ALL_GRAPHICS_BIT,
                                        VK_ACCESS_2_FRAGMENT_SHADING_RATE_ATTACHMENT_READ_BIT_KHR,
                                        VK_IMAGE_LAYOUT_FRAGMENT_SHADING_RATE_ATTACHMENT_OPTIMAL_KHR};
}  // namespace states

// A barrier for a range of mips, all layers.
VkImageMemoryBarrier2 imageBarrier(VkImage image, VkImageAspectFlags aspect, const ImageState& from, const ImageState& to,
                                   std::uint32_t mip = 0, std::uint32_t mips = VK_REMAINING_MIP_LEVELS);

// Records one image barrier at once.
void transition(VkCommandBuffer commands, VkImage image, VkImageAspectFlags aspect, const ImageState& from, const ImageState& to,
                std::uint32_t mip = 0, std::uint32_t mips = VK_REMAINING_MIP_LEVELS);

// Makes all buffer writes before visible to all work after.
void memoryBarrier(VkCommandBuffer commands, VkPipelineStageFlags2 from, VkAccessFlags2 written, VkPipelineStageFlags2 to,
                   VkAccessFlags2 read);

}  // namespace rekindle::gpu
