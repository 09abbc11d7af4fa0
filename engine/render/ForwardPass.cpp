#include "render/ForwardPass.h"

#include "render/Dispatch.h"

namespace rekindle::render {

namespace {

gpu::GraphicsPipelineDesc meshPipeline(const DrawKey& draw, std::uint32_t frameHas, VkSampleCountFlagBits samples,
                                       bool prepassed) {
    const bool blended = draw.drawClass == DrawClass::Blended;
    const bool settled = prepassed && draw.drawClass == DrawClass::Opaque;
    return {
        .name = "forward",
        .vertexShader = "forward.vert",
        .fragmentShader = "forward.frag",
        .constants = {draw.lobes, draw.filled, samples == VK_SAMPLE_COUNT_1_BIT ? 0u : 1u, settled ? 1u : 0u, draw.uvs, frameHas},
        .topology = topologyOf(draw.topology),
        .depthWrite = !blended && !settled,
        .depthCompare = settled ? VK_COMPARE_OP_EQUAL : VK_COMPARE_OP_GREATER_OR_EQUAL,
        .blend = blended || (draw.lobes & LOBE_ALPHA_BLEND) ? gpu::Blend::Premultiplied : gpu::Blend::None,
    };
}

gpu::GraphicsPipelineDesc backgroundPipeline(bool sky) {
    return {.name = "background",
            .vertexShader = "fullscreen.vert",
            .fragmentShader = sky ? "sky_background.frag" : "background.frag",
            .depthWrite = false};
}

// FRAME_*: what the shaders of this frame must reckon with.
std::uint32_t featuresOf(const FrameContext& context, const ForwardPass::Inputs& inputs) {
    std::uint32_t features = 0;
    const auto add = [&](bool wanted, std::uint32_t feature) { features |= wanted ? feature : 0; };
    add(context.settings.environment.kind != EnvironmentKind::None, FRAME_ENVIRONMENT);
    add(inputs.directionalLights > 0, FRAME_DIRECTIONAL);
    add(inputs.directionalLights > FEW_DIRECTIONAL, FRAME_MANY_DIRECTIONAL);
    add(inputs.localLights, FRAME_LOCAL_LIGHTS);
    add(inputs.shadows.sun, FRAME_SUN_SHADOWS);
    add(inputs.shadows.lamps, FRAME_LAMP_SHADOWS);
    add(bool(inputs.occlusion), FRAME_OCCLUSION);
    add(bool(context.air), FRAME_AIR);
    add(context.settings.channel != Channel::Lit, FRAME_CHANNEL);
    return features;
}

// What is seen without light needs the shader of one frame alone.
std::uint32_t neededBy(const DrawKey& draw, std::uint32_t features) {
    return draw.lobes & (LOBE_UNLIT | LOBE_NO_NORMALS) ? features & FRAME_CHANNEL : features;
}

}  // namespace

core::Result<VkPipeline> ForwardPass::pipelineFor(PipelineKey key) {
    key.draw.doubleSided = key.draw.mirrored = false;  // dynamic state
    if (const auto found = pipelines_.find(key); found != pipelines_.end()) return found->second.handle();
    gpu::GraphicsPipelineDesc desc =
        key.background ? backgroundPipeline(key.sky) : meshPipeline(key.draw, key.frameHas, key.samples, key.prepassed);
    desc.colorFormats = {colorFormat};
    desc.depthFormat = depthFormat;
    desc.samples = key.samples;
    desc.viewMask = key.viewMask;
    desc.wireframe = key.wireframe;
    desc.shadingRates = key.rated;
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::graphics(device_, desc));
    return pipelines_.emplace(key, std::move(pipeline)).first->second.handle();
}

core::Result<ForwardPass::Pipelines> ForwardPass::pipelinesFor(const FrameContext& context, const Inputs& inputs) {
    Pipelines result;
    const std::uint32_t features = featuresOf(context, inputs);
    const std::uint32_t mask = context.viewMask();
    for (const auto& visible : context.visible) {
        DrawKey draw = visible.key;
        if (context.settings.anisotropic) draw.uvs |= UVS_SLANTED;
        REKINDLE_ASSIGN(pipeline, pipelineFor({.draw = draw,
                                               .frameHas = neededBy(draw, features),
                                               .viewMask = mask,
                                               .samples = context.samples,
                                               .wireframe = context.settings.wireframe,
                                               .prepassed = bool(inputs.depth),
                                               .rated = context.rates.has_value()}));
        result.draws.push_back(pipeline);
    }
    if (context.settings.background != Background::Environment || context.settings.channel != Channel::Lit) return result;
    const bool sky = context.settings.environment.kind == EnvironmentKind::Sky;
    REKINDLE_ASSIGN(
        background,
        pipelineFor(
            {.viewMask = mask, .samples = context.samples, .background = true, .sky = sky, .rated = context.rates.has_value()}));
    result.background = background;
    return result;
}

void ForwardPass::draw(graph::PassContext& pass, const FrameContext& context, DrawClass drawn, const Pipelines& pipelines,
                       shared::ForwardPush push) {
    push.frame = context.frameData;
    push.instances = context.instances;
    push.pointSize = context.pointSize;
    push.air = context.air ? pass.sampled(context.air) : NO_TEXTURE;
    for (std::size_t i = 0; i < pipelines.draws.size(); ++i) {
        const IndirectDraw& visible = context.visible[i];
        if (visible.key.drawClass != drawn) continue;
        vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipelines.draws[i]);
        push.drawn = visible.instances;
        pushConstants(pass, push);
        drawIndirect(pass, visible, false);
    }
}

core::Result<void> ForwardPass::addOver(graph::Graph& graph, const FrameContext& context, const Inputs& inputs,
                                        const Pipelines& pipelines, DrawClass drawn, graph::ImageId color, graph::ImageId depth) {
    if (!context.draws.has(drawn)) return {};
    BackdropPass::Backdrop backdrop;
    if (drawn == DrawClass::Transmissive) {
        if (!backdrop_) {
            REKINDLE_ASSIGN(made, BackdropPass::create(device_));
            backdrop_.emplace(std::move(made));
        }
        backdrop = backdrop_->add(graph, context, color);
    }
    graph::Pass& pass = graph.addPass(drawn == DrawClass::Transmissive ? "transmissive" : "blended");
    pass.colors = {{.image = color}};
    pass.depth = graph::DepthAttachment{.image = depth};
    pass.rates = context.rates;
    pass.viewMask = context.viewMask();
    pass.read(context.deformed).read(context.chosen).read(inputs.lightLists).sample(backdrop.image).sample(context.air);
    for (const graph::ImageId map : inputs.shadows.maps) pass.sample(map);
    pass.record = [this, context, pipelines, backdrop, drawn](graph::PassContext& p) {
        const std::uint32_t behind = backdrop.image ? p.sampled(backdrop.image) : NO_TEXTURE;
        draw(p, context, drawn, pipelines,
             {.opaqueColor = behind, .opaqueMips = static_cast<float>(backdrop.mips), .occlusion = NO_TEXTURE});
    };
    return {};
}

core::Result<ForwardPass::Drawn> ForwardPass::add(graph::Graph& graph, const FrameContext& context, const Inputs& inputs) {
    const bool prepassed = bool(inputs.depth);
    REKINDLE_ASSIGN(pipelines, pipelinesFor(context, inputs));
    const VkExtent3D extent{context.extent.width, context.extent.height, 1};
    const graph::ImageId color = graph.createImage(
        "color", {.format = colorFormat, .extent = extent, .layers = context.viewCount, .samples = context.samples});
    const graph::ImageId depth =
        prepassed
            ? inputs.depth
            : graph.createImage(
                  "depth", {.format = depthFormat, .extent = extent, .layers = context.viewCount, .samples = context.samples});
    graph::Pass& opaque = graph.addPass("opaque");
    opaque.colors = {{.image = color, .clear = {{0, 0, 0, 0}}}};
    opaque.depth = graph::DepthAttachment{.image = depth, .clear = prepassed ? std::nullopt : std::optional(0.0f)};
    opaque.rates = context.rates;
    opaque.viewMask = context.viewMask();
    opaque.read(context.deformed).read(context.chosen).read(inputs.lightLists).sample(inputs.occlusion).sample(context.air);
    for (const graph::ImageId map : inputs.shadows.maps) opaque.sample(map);
    opaque.record = [this, context, pipelines, occlusion = inputs.occlusion,
                     resolve = inputs.shadows.resolve](graph::PassContext& pass) {
        if (resolve) resolve(pass);
        draw(pass, context, DrawClass::Opaque, pipelines,
             {.opaqueColor = NO_TEXTURE, .occlusion = occlusion ? pass.sampled(occlusion) : NO_TEXTURE});
        if (!pipelines.background) return;
        vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipelines.background);
        pushConstants(pass,
                      shared::ForwardPush{
                          .frame = context.frameData, .opaqueColor = NO_TEXTURE, .occlusion = NO_TEXTURE, .air = NO_TEXTURE});
        vkCmdSetCullMode(pass.commands(), VK_CULL_MODE_NONE);
        vkCmdDraw(pass.commands(), 3, 1, 0, 0);
    };
    for (const DrawClass drawn : {DrawClass::Transmissive, DrawClass::Blended})
        REKINDLE_TRY(addOver(graph, context, inputs, pipelines, drawn, color, depth));
    return Drawn{color, depth};
}

}  // namespace rekindle::render
