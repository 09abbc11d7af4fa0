#include "render/OutputPass.h"

#include <algorithm>
#include <cmath>

#include "gpu/DescriptorHeap.h"
#include "render/Dispatch.h"
#include "render/TextureUpload.h"

namespace rekindle::render {

// How much of the blurred picture is laid over the sharp one: what a good lens scatters.
static constexpr float bloomStrength = 0.04f;

core::Result<VkPipeline> OutputPass::pipelineFor(const Kind& kind) {
    if (const auto found = pipelines_.find(kind); found != pipelines_.end()) return found->second.handle();
    const char* name = kind.step == Step::Output ? "output" : kind.step == Step::Smooth ? "smooth" : "enlarge";
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::graphics(device_, {.name = name,
                                                                .vertexShader = "fullscreen.vert",
                                                                .fragmentShader = std::string(name) + ".frag",
                                                                .constants = kind.constants,
                                                                .colorFormats = {kind.format},
                                                                .viewMask = kind.viewMask,
                                                                .depthTest = false,
                                                                .depthWrite = false}));
    return pipelines_.emplace(kind, std::move(pipeline)).first->second.handle();
}

static math::vec4 backgroundOf(const Settings& settings) {
    switch (settings.background) {
        case Background::Color:
            return math::vec4(math::vec3(settings.backgroundColor), 1);
        case Background::Environment:
            return {0, 0, 0, 1};
        case Background::Transparent:
            return math::vec4(0);
    }
    return math::vec4(0);
}

// IEC 61966-2-1.
static float encodedSrgb(float c) {
    return c <= 0.0031308f ? 12.92f * c : 1.055f * std::pow(c, 1 / 2.4f) - 0.055f;
}

// What output.frag makes of the background alone.
static math::vec4 groundOf(const math::vec4& background, std::uint32_t encoding) {
    if (background.w == 0) return math::vec4(0);
    const float most = encoding == ENCODE_LINEAR ? 65504.0f : 1.0f;
    math::vec4 ground = background;
    for (int i = 0; i < 3; ++i) {
        ground[i] = std::min(ground[i], most);
        if (encoding == ENCODE_SRGB) ground[i] = encodedSrgb(std::max(ground[i], 0.0f));
    }
    return ground;
}

std::uint32_t OutputPass::linearClamp() const {
    return device_.descriptors().sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE));
}

// Light that is to be measured is left as it was drawn.
static bool smooths(const FrameContext& context, std::uint32_t encoding) {
    return encoding != ENCODE_LINEAR && context.settings.edgesSmoothed && context.samples == VK_SAMPLE_COUNT_1_BIT &&
           context.settings.channel == Channel::Lit;
}

// Each step draws into a picture of its own, the last one into the target.
core::Result<void> OutputPass::add(graph::Graph& graph, const FrameContext& context, const Inputs& inputs,
                                   graph::ImageId target) {
    graph::ImageSpec small = graph.images()[target.index].spec;
    const bool enlarges = small.extent.width != context.extent.width || small.extent.height != context.extent.height;
    small.extent = {context.extent.width, context.extent.height, 1};
    small.layers = inputs.viewMask ? context.viewCount : 1;
    const graph::ImageId shown = enlarges ? graph.createImage("small picture", small) : target;
    if (smooths(context, inputs.encoding)) {
        const graph::ImageId rough = graph.createImage("rough picture", small);
        REKINDLE_TRY(addShown(graph, context, inputs, rough));
        REKINDLE_TRY(addSmoothed(graph, context, inputs, rough, shown));
    } else {
        REKINDLE_TRY(addShown(graph, context, inputs, shown));
    }
    return enlarges ? addEnlarged(graph, inputs, shown, target) : core::Result<void>();
}

core::Result<void> OutputPass::addSmoothed(graph::Graph& graph, const FrameContext& context, const Inputs& inputs,
                                           graph::ImageId rough, graph::ImageId target) {
    REKINDLE_ASSIGN(pipeline, pipelineFor({graph.images()[target.index].spec.format, inputs.viewMask, Step::Smooth, {}}));
    shared::SmoothPush push{.linearClamp = linearClamp(),
                            .width = context.extent.width,
                            .height = context.extent.height,
                            .decoded = inputs.encoding == ENCODE_DISPLAY};
    graph::Pass& pass = graph.addPass("smooth");
    pass.colors = {{.image = target, .discard = true}};
    pass.viewMask = inputs.viewMask;
    pass.sample(rough);
    pass.record = [pipeline, rough, push](graph::PassContext& p) mutable {
        push.picture = p.sampled(rough);
        vkCmdBindPipeline(p.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
        pushConstants(p, push);
        vkCmdDraw(p.commands(), 3, 1, 0, 0);
    };
    return {};
}

core::Result<void> OutputPass::addEnlarged(graph::Graph& graph, const Inputs& inputs, graph::ImageId small,
                                           graph::ImageId target) {
    REKINDLE_ASSIGN(pipeline, pipelineFor({graph.images()[target.index].spec.format, inputs.viewMask, Step::Enlarge, {}}));
    graph::Pass& pass = graph.addPass("enlarge");
    pass.colors = {{.image = target, .discard = true}};
    pass.viewMask = inputs.viewMask;
    pass.sample(small);
    const VkExtent3D extent = graph.images()[small.index].spec.extent;
    pass.record = [pipeline, small, extent](graph::PassContext& p) {
        vkCmdBindPipeline(p.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
        pushConstants(p, shared::EnlargePush{p.sampled(small), extent.width, extent.height});
        vkCmdDraw(p.commands(), 3, 1, 0, 0);
    };
    return {};
}

// The specialisation constants of output.frag (shared/Output.h).
static std::vector<std::uint32_t> constantsOf(const FrameContext& context, const OutputPass::Inputs& inputs) {
    const Settings& settings = context.settings;
    const bool lit = settings.channel == Channel::Lit;
    std::uint32_t does = 0;
    const auto add = [&](bool wanted, std::uint32_t what) { does |= wanted ? what : 0; };
    add(lit, OUTPUT_LIT);
    add(bool(inputs.bloom), OUTPUT_BLOOMS);
    add(bool(inputs.exposure), OUTPUT_METERED);
    add(lit && settings.sharpened && context.samples == VK_SAMPLE_COUNT_1_BIT, OUTPUT_SHARPENS);
    add(settings.environment.kind == EnvironmentKind::Sky, OUTPUT_DITHERS);
    return {static_cast<std::uint32_t>(context.samples), static_cast<std::uint32_t>(settings.tonemap), inputs.encoding, does};
}

core::Result<void> OutputPass::addShown(graph::Graph& graph, const FrameContext& context, const Inputs& inputs,
                                        graph::ImageId target) {
    REKINDLE_ASSIGN(pipeline, pipelineFor({graph.images()[target.index].spec.format, inputs.viewMask, Step::Output,
                                           constantsOf(context, inputs)}));
    shared::OutputPush push{
        .backgroundColor = backgroundOf(context.settings),
        .ground = groundOf(backgroundOf(context.settings), inputs.encoding),
        .bloomStrength = bloomStrength,
        .linearClamp = linearClamp(),
        .width = context.extent.width,
        .height = context.extent.height,
    };
    graph::Pass& pass = graph.addPass("output");
    pass.colors = {{.image = target, .discard = true}};
    pass.viewMask = inputs.viewMask;
    pass.sample(inputs.color).sample(inputs.bloom).sample(inputs.exposure);
    pass.record = [push, pipeline, inputs](graph::PassContext& p) mutable {
        push.color = p.sampled(inputs.color);
        push.bloom = inputs.bloom ? p.sampled(inputs.bloom) : NO_TEXTURE;
        push.exposure = inputs.exposure ? p.sampled(inputs.exposure) : NO_TEXTURE;
        pushConstants(p, push);
        vkCmdBindPipeline(p.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
        vkCmdDraw(p.commands(), 3, 1, 0, 0);
    };
    return {};
}

}  // namespace rekindle::render
