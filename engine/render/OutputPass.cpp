#include "render/OutputPass.h"

#include "gpu/DescriptorHeap.h"
#include "render/TextureUpload.h"

namespace rekindle::render {

// How much of the blurred picture is laid over the sharp one: what a good lens scatters.
static constexpr float bloomStrength = 0.04f;

core::Result<VkPipeline> OutputPass::pipelineFor(VkFormat format, std::uint32_t viewMask) {
    const std::pair key{format, viewMask};
    if (const auto found = pipelines_.find(key); found != pipelines_.end()) return found->second.handle();
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::graphics(device_, {.name = "output",
                                                                .vertexShader = "fullscreen.vert",
                                                                .fragmentShader = "output.frag",
                                                                .colorFormats = {format},
                                                                .viewMask = viewMask,
                                                                .depthTest = false,
                                                                .depthWrite = false}));
    return pipelines_.emplace(key, std::move(pipeline)).first->second.handle();
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

core::Result<void> OutputPass::add(graph::Graph& graph, const FrameContext& context, const Inputs& inputs,
                                   graph::ImageId target) {
    REKINDLE_ASSIGN(pipeline, pipelineFor(graph.images()[target.index].spec.format, inputs.viewMask));
    shared::OutputPush push{
        .backgroundColor = backgroundOf(context.settings),
        .samples = static_cast<std::uint32_t>(context.samples),
        .bloomStrength = bloomStrength,
        .linearClamp = device_.descriptors().sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE)),
        .tonemap = static_cast<std::uint32_t>(context.settings.tonemap),
        .encoding = inputs.encoding,
        .width = context.extent.width,
        .height = context.extent.height,
        .channel = static_cast<std::uint32_t>(context.settings.channel),
        .dithers = context.settings.environment.kind == EnvironmentKind::Sky,
    };
    graph::Pass& pass = graph.addPass("output");
    pass.colors = {{.image = target, .discard = true}};
    pass.viewMask = inputs.viewMask;
    pass.sample(inputs.color).sample(inputs.bloom).sample(inputs.exposure);
    pass.record = [this, push, pipeline, inputs](graph::PassContext& p) mutable {
        push.color = p.sampled(inputs.color);
        push.bloom = inputs.bloom ? p.sampled(inputs.bloom) : NO_TEXTURE;
        push.exposure = inputs.exposure ? p.sampled(inputs.exposure) : NO_TEXTURE;
        vkCmdPushConstants(p.commands(), device_.descriptors().layout(), VK_SHADER_STAGE_ALL, 0, sizeof(push), &push);
        vkCmdBindPipeline(p.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
        vkCmdDraw(p.commands(), 3, 1, 0, 0);
    };
    return {};
}

}  // namespace rekindle::render
