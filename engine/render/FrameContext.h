#pragma once

#include "gpu/Frame.h"
#include "render/DrawList.h"
#include "render/Settings.h"

namespace rekindle::render {

// What the passes of one frame share. Valid while the frame is planned and recorded.
struct FrameContext {
    const Settings& settings;
    const DrawList& draws;
    VkExtent2D extent{0, 0};
    std::uint32_t viewCount = 1;
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
    VkDeviceAddress frameData = 0;
    VkDeviceAddress instances = 0;
    gpu::Slice commands;  // DrawList::commands on the device

    std::uint32_t viewMask() const { return (1u << viewCount) - 1; }
};

// Pictures hold radiance, premultiplied with alpha, in half floats.
inline constexpr VkFormat colorFormat = VK_FORMAT_R16G16B16A16_SFLOAT;
inline constexpr VkFormat depthFormat = VK_FORMAT_D32_SFLOAT;

}  // namespace rekindle::render
