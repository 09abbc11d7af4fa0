#pragma once

#include <span>
#include <vector>

#include "gpu/Pipeline.h"
#include "render/SkyPass.h"
#include "view/View.h"

namespace rekindle::render {

// Draws the sky, with sun, moon and stars, wherever a picture's depth is still cleared. Move-only owner; one thread.
class SkyBackground {
  public:
    // Of the rendering scope that it draws in.
    struct Target {
        VkFormat color = VK_FORMAT_R16G16B16A16_SFLOAT;
        VkFormat depth = VK_FORMAT_UNDEFINED;
        VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
        std::uint32_t viewMask = 0;

        bool operator==(const Target&) const = default;
    };

    // Inside a rendering scope, after SkyPass::update(). `exposure` in EV: the picture is luminance times 2^exposure.
    core::Result<void> draw(gpu::Frame& frame, const SkyPass& sky, std::span<const view::View> views, const Target& target,
                            float exposure);

  private:
    core::Result<const gpu::Pipeline*> pipeline(gpu::Device& device, const Target& target);

    struct Made {
        Target target;
        gpu::Pipeline pipeline;
    };
    std::vector<Made> pipelines_;
};

}  // namespace rekindle::render
