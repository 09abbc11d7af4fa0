#include "render/EyeDepthPass.h"

#include "render/Dispatch.h"
#include "shared/EyeDepth.h"

namespace rekindle::render {

// How a runtime lends its depth pictures (OpenXR 1.0, XR_KHR_vulkan_enable, "Swapchain Image Layout").
static constexpr gpu::ImageState lent{
    VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT | VK_PIPELINE_STAGE_2_LATE_FRAGMENT_TESTS_BIT,
    VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT | VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT,
    VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL};

core::Result<VkPipeline> EyeDepthPass::pipelineFor(std::uint32_t viewMask) {
    if (const auto found = pipelines_.find(viewMask); found != pipelines_.end()) return found->second.handle();
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::graphics(device_, {.name = "eye depth",
                                                                .vertexShader = "fullscreen.vert",
                                                                .fragmentShader = "eye_depth.frag",
                                                                .depthFormat = depthFormat,
                                                                .viewMask = viewMask,
                                                                .depthCompare = VK_COMPARE_OP_ALWAYS}));
    return pipelines_.emplace(viewMask, std::move(pipeline)).first->second.handle();
}

core::Result<void> EyeDepthPass::add(graph::Graph& graph, const FrameContext& context, graph::ImageId drawn,
                                     const gpu::ImageView& target) {
    REKINDLE_ASSIGN(pipeline, pipelineFor(context.viewMask()));
    shared::EyeDepthPush push{
        .samples = static_cast<std::uint32_t>(context.samples), .width = context.extent.width, .height = context.extent.height};
    const graph::ImageId image = graph.importImage("eye depth", target, lent, lent);
    graph::Pass& pass = graph.addPass("eye depth");
    pass.depth = graph::DepthAttachment{.image = image, .clear = 0.0f};
    pass.viewMask = context.viewMask();
    pass.sample(drawn);
    pass.record = [pipeline, drawn, push](graph::PassContext& p) mutable {
        push.depth = p.sampled(drawn);
        vkCmdBindPipeline(p.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
        pushConstants(p, push);
        vkCmdDraw(p.commands(), 3, 1, 0, 0);
    };
    return {};
}

}  // namespace rekindle::render
