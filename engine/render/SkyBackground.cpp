#include "render/SkyBackground.h"

#include <algorithm>
#include <cmath>
#include <glm/matrix.hpp>

#include "gpu/DescriptorHeap.h"
#include "gpu/Device.h"

namespace rekindle::render {

core::Result<const gpu::Pipeline*> SkyBackground::pipeline(gpu::Device& device, const Target& target) {
    const auto found = std::ranges::find(pipelines_, target, &Made::target);
    if (found != pipelines_.end()) return &found->pipeline;
    REKINDLE_ASSIGN(made, gpu::Pipeline::graphics(device, {.name = "sky background",
                                                           .vertexShader = "sky_background.vert",
                                                           .fragmentShader = "sky_background.frag",
                                                           .colorFormats = {target.color},
                                                           .depthFormat = target.depth,
                                                           .samples = target.samples,
                                                           .viewMask = target.viewMask,
                                                           .depthTest = target.depth != VK_FORMAT_UNDEFINED,
                                                           .depthWrite = false}));
    pipelines_.push_back({target, std::move(made)});
    return &pipelines_.back().pipeline;
}

core::Result<void> SkyBackground::draw(gpu::Frame& frame, const SkyPass& sky, std::span<const view::View> views,
                                       const Target& target, float exposure) {
    REKINDLE_ASSIGN(drawing, pipeline(frame.device(), target));
    std::vector<math::mat4> worldFromClip;
    for (const view::View& view : views) worldFromClip.push_back(glm::inverse(view.clipFromView * view.viewFromWorld));
    REKINDLE_ASSIGN(matrices, frame.upload(std::span<const math::mat4>(worldFromClip)));

    const struct {
        VkDeviceAddress sky, views;
        float scale;
    } push{sky.address(), matrices.address, std::exp2(exposure - sky.exposure())};
    const VkCommandBuffer commands = frame.commands();
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, drawing->handle());
    vkCmdPushConstants(commands, frame.device().descriptors().layout(), VK_SHADER_STAGE_ALL, 0, sizeof(push), &push);
    vkCmdDraw(commands, 3, 1, 0, 0);
    return {};
}

}  // namespace rekindle::render
