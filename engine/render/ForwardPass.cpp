#include "render/ForwardPass.h"

#include <algorithm>
#include <cmath>

#include "gpu/DescriptorHeap.h"
#include "render/TextureUpload.h"
#include "shared/Downsample.h"

namespace rekindle::render {

namespace {

VkPrimitiveTopology topologyOf(asset::Topology topology) {
    switch (topology) {
        case asset::Topology::Triangles:
            return VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
        case asset::Topology::Lines:
            return VK_PRIMITIVE_TOPOLOGY_LINE_LIST;
        case asset::Topology::Points:
            return VK_PRIMITIVE_TOPOLOGY_POINT_LIST;
    }
    return VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
}

gpu::GraphicsPipelineDesc meshPipeline(const DrawKey& draw, VkSampleCountFlagBits samples) {
    const bool blended = draw.drawClass == DrawClass::Blended;
    return {
        .name = "forward",
        .vertexShader = "forward.vert",
        .fragmentShader = "forward.frag",
        .constants = {draw.lobes, draw.filled, samples == VK_SAMPLE_COUNT_1_BIT ? 0u : 1u},
        .topology = topologyOf(draw.topology),
        .depthWrite = !blended,
        .blend = blended || (draw.lobes & LOBE_ALPHA_BLEND) ? gpu::Blend::Premultiplied : gpu::Blend::None,
    };
}

gpu::GraphicsPipelineDesc backgroundPipeline(bool sky) {
    return {.name = "background",
            .vertexShader = "fullscreen.vert",
            .fragmentShader = sky ? "sky_background.frag" : "background.frag",
            .depthWrite = false};
}

std::uint32_t copyMips(VkExtent2D extent) {
    return std::max(1u, static_cast<std::uint32_t>(std::log2(std::max(extent.width, extent.height))) - 2);
}

void push(graph::PassContext& pass, const void* data, std::uint32_t size) {
    vkCmdPushConstants(pass.commands(), pass.frame().device().descriptors().layout(), VK_SHADER_STAGE_ALL, 0, size, data);
}

// A file's points are seen as small discs would be; nothing in the formats says how large.
float pointSize(const gpu::Device& device, VkExtent2D extent) {
    return std::clamp(static_cast<float>(extent.height) / 360.0f, 1.0f, device.traits().maxPointSize);
}

}  // namespace

core::Result<VkPipeline> ForwardPass::pipelineFor(PipelineKey key) {
    key.draw.doubleSided = key.draw.mirrored = false;  // dynamic state
    if (const auto found = pipelines_.find(key); found != pipelines_.end()) return found->second.handle();
    gpu::GraphicsPipelineDesc desc = key.background ? backgroundPipeline(key.sky) : meshPipeline(key.draw, key.samples);
    desc.colorFormats = {colorFormat};
    desc.depthFormat = depthFormat;
    desc.samples = key.samples;
    desc.viewMask = key.viewMask;
    desc.wireframe = key.wireframe;
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::graphics(device_, desc));
    return pipelines_.emplace(key, std::move(pipeline)).first->second.handle();
}

core::Result<std::vector<VkPipeline>> ForwardPass::pipelinesFor(const FrameContext& context) {
    std::vector<VkPipeline> result;
    for (const auto& batch : context.draws.batches) {
        REKINDLE_ASSIGN(pipeline,
                        pipelineFor({batch.key, context.viewMask(), context.samples, context.settings.wireframe, false}));
        result.push_back(pipeline);
    }
    return result;
}

void ForwardPass::drawClass(graph::PassContext& pass, const FrameContext& context, DrawClass drawn,
                            const std::vector<VkPipeline>& pipelines, shared::ForwardPush constants) {
    constants.frame = context.frameData;
    constants.instances = context.instances;
    constants.pointSize = pointSize(device_, context.extent);
    push(pass, &constants, sizeof(constants));
    for (std::size_t i = 0; i < pipelines.size(); ++i) {
        const DrawBatch& batch = context.draws.batches[i];
        if (batch.key.drawClass != drawn) continue;
        vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipelines[i]);
        vkCmdSetCullMode(pass.commands(), batch.key.doubleSided ? VK_CULL_MODE_NONE : VK_CULL_MODE_BACK_BIT);
        vkCmdSetFrontFace(pass.commands(), batch.key.mirrored ? VK_FRONT_FACE_CLOCKWISE : VK_FRONT_FACE_COUNTER_CLOCKWISE);
        vkCmdBindIndexBuffer(pass.commands(), batch.model->indices.handle(), 0, VK_INDEX_TYPE_UINT32);
        const VkDeviceSize offset = context.commands.offset + batch.firstCommand * sizeof(VkDrawIndexedIndirectCommand);
        vkCmdDrawIndexedIndirect(pass.commands(), context.commands.buffer, offset, batch.commandCount,
                                 sizeof(VkDrawIndexedIndirectCommand));
    }
}

graph::ImageId ForwardPass::addOpaqueCopy(graph::Graph& graph, const FrameContext& context, graph::ImageId color,
                                          std::uint32_t mips) {
    const graph::ImageSpec spec{
        .format = colorFormat, .extent = {context.extent.width, context.extent.height, 1}, .layers = context.viewCount};
    graph::ImageSpec chain = spec;
    chain.mips = mips;
    const graph::ImageId copy = graph.createImage("opaque copy", chain);
    graph::Pass& pass = graph.addPass("opaque copy");
    pass.touch(color, graph::Use::TransferSource).touch(copy, graph::Use::TransferTarget);
    pass.record = [color, copy, extent = context.extent, layers = context.viewCount](graph::PassContext& p) {
        const VkImageSubresourceLayers all{VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, layers};
        const VkExtent3D size{extent.width, extent.height, 1};
        if (p.image(color).desc().samples == VK_SAMPLE_COUNT_1_BIT) {
            const VkImageCopy region{.srcSubresource = all, .dstSubresource = all, .extent = size};
            vkCmdCopyImage(p.commands(), p.image(color).handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, p.image(copy).handle(),
                           VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
        } else {
            const VkImageResolve region{.srcSubresource = all, .dstSubresource = all, .extent = size};
            vkCmdResolveImage(p.commands(), p.image(color).handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, p.image(copy).handle(),
                              VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
        }
    };
    const gpu::Slot sampler = device_.descriptors().sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE));
    graph::Pass& blur = graph.addPass("opaque blur");
    blur.store(copy);
    blur.record = [this, copy, mips, sampler, extent = context.extent, layers = context.viewCount](graph::PassContext& p) {
        gpu::Image& image = p.image(copy);
        vkCmdBindPipeline(p.commands(), VK_PIPELINE_BIND_POINT_COMPUTE, downsample_.handle());
        for (std::uint32_t mip = 1; mip < mips; ++mip) {
            gpu::transition(p.commands(), image.handle(), image.aspect(), gpu::states::computeWrite, gpu::states::sampled,
                            mip - 1, 1);
            const std::uint32_t width = std::max(1u, extent.width >> mip), height = std::max(1u, extent.height >> mip);
            const shared::DownsamplePush constants{.source = image.sampledMipSlot(mip - 1),
                                                   .sampler_ = sampler,
                                                   .target = image.storageSlot(mip),
                                                   .width = width,
                                                   .height = height};
            push(p, &constants, sizeof(constants));
            vkCmdDispatch(p.commands(), (width + 7) / 8, (height + 7) / 8, layers);
            gpu::transition(p.commands(), image.handle(), image.aspect(), gpu::states::sampled, gpu::states::computeWrite,
                            mip - 1, 1);
        }
    };
    return copy;
}

core::Result<ForwardTargets> ForwardPass::add(graph::Graph& graph, const FrameContext& context, graph::BufferId deformed,
                                              graph::ImageId occlusion) {
    REKINDLE_ASSIGN(pipelines, pipelinesFor(context));
    REKINDLE_ASSIGN(background, pipelineFor({.viewMask = context.viewMask(),
                                             .samples = context.samples,
                                             .background = true,
                                             .sky = context.settings.environment.kind == EnvironmentKind::Sky}));
    const VkExtent3D extent{context.extent.width, context.extent.height, 1};
    const ForwardTargets targets{
        graph.createImage("color",
                          {.format = colorFormat, .extent = extent, .layers = context.viewCount, .samples = context.samples}),
        graph.createImage("depth",
                          {.format = depthFormat, .extent = extent, .layers = context.viewCount, .samples = context.samples}),
    };
    graph::Pass& opaque = graph.addPass("opaque");
    opaque.colors = {{.image = targets.color, .clear = {{0, 0, 0, 0}}}};
    opaque.depth = graph::DepthAttachment{.image = targets.depth, .clear = 0.0f};
    opaque.viewMask = context.viewMask();
    opaque.read(deformed).sample(occlusion);
    opaque.record = [this, context, pipelines, background, occlusion](graph::PassContext& pass) {
        drawClass(pass, context, DrawClass::Opaque, pipelines,
                  {.opaqueColor = NO_TEXTURE, .occlusion = occlusion ? pass.sampled(occlusion) : NO_TEXTURE});
        if (context.settings.background != Background::Environment || context.settings.channel != Channel::Lit) return;
        vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, background);
        vkCmdSetCullMode(pass.commands(), VK_CULL_MODE_NONE);
        vkCmdDraw(pass.commands(), 3, 1, 0, 0);
    };
    graph::ImageId copy;
    std::uint32_t mips = 0;
    if (context.draws.has(DrawClass::Transmissive)) {
        if (!downsample_) {
            REKINDLE_ASSIGN(downsample, gpu::Pipeline::compute(device_, "downsample.comp"));
            downsample_ = std::move(downsample);
        }
        mips = copyMips(context.extent);
        copy = addOpaqueCopy(graph, context, targets.color, mips);
    }
    for (const DrawClass drawn : {DrawClass::Transmissive, DrawClass::Blended}) {
        if (!context.draws.has(drawn)) continue;
        graph::Pass& pass = graph.addPass(drawn == DrawClass::Transmissive ? "transmissive" : "blended");
        pass.colors = {{.image = targets.color}};
        pass.depth = graph::DepthAttachment{.image = targets.depth};
        pass.viewMask = context.viewMask();
        pass.read(deformed);
        if (drawn == DrawClass::Transmissive) pass.sample(copy);
        pass.record = [this, context, pipelines, copy, mips, drawn](graph::PassContext& p) {
            const std::uint32_t behind = drawn == DrawClass::Transmissive ? p.sampled(copy) : NO_TEXTURE;
            drawClass(p, context, drawn, pipelines,
                      {.opaqueColor = behind, .opaqueMips = static_cast<float>(mips), .occlusion = NO_TEXTURE});
        };
    }
    return targets;
}

}  // namespace rekindle::render
