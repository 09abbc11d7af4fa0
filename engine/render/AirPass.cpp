#include "render/AirPass.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "gpu/DescriptorHeap.h"
#include "gpu/Device.h"
#include "shared/Forward.h"

namespace rekindle::render {

namespace {

constexpr float range = 4000;  // metres

float luminance(math::vec3 color) {
    return glm::dot(color, math::vec3(0.2126f, 0.7152f, 0.0722f));
}

bool dimmer(const shared::Light& a, const shared::Light& b) {
    const auto weight = [](const shared::Light& light) { return light.type == LIGHT_DIRECTIONAL ? luminance(light.color) : -1; };
    return weight(a) < weight(b);
}

}  // namespace

core::Result<AirPass> AirPass::create(gpu::Device& device) {
    AirPass pass;
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::compute(device, "air.comp"));
    pass.pipeline_ = std::move(pipeline);
    return pass;
}

shared::AirData AirPass::describe(const Settings& settings, std::span<const shared::Light> lights) {
    shared::AirData air{.lightDirection = {0, 1, 0},
                        .fogDensity = settings.fog.density,
                        .fogFalloff = settings.fog.heightFalloff,
                        .fogAlbedo = settings.fog.albedo,
                        .range = range};
    const auto brightest = std::max_element(lights.begin(), lights.end(), dimmer);
    if (brightest == lights.end() || brightest->type != LIGHT_DIRECTIONAL) return air;
    air.lightDirection = -brightest->direction;
    air.lightIlluminance = brightest->color;
    air.lightShadowed = brightest->shadow != NO_SHADOW;
    return air;
}

graph::ImageId AirPass::add(graph::Graph& graph, const FrameContext& context, const Shadows& shadows) const {
    if (context.settings.fog.density <= 0 && context.settings.environment.kind != EnvironmentKind::Sky) return {};
    const graph::ImageId volume = graph.createImage(
        "air", {.format = colorFormat, .extent = {AIR_WIDTH, AIR_HEIGHT, AIR_SLICES * context.viewCount}, .volume = true});
    graph::Pass& pass = graph.addPass("air");
    pass.store(volume);
    for (const graph::ImageId map : shadows.maps) pass.sample(map);
    pass.record = [this, volume, context, resolve = shadows.resolve](graph::PassContext& p) {
        if (resolve) resolve(p);
        const shared::AirPush push{context.frameData, p.storage(volume)};
        const VkPipelineLayout layout = p.frame().device().descriptors().layout();
        vkCmdBindPipeline(p.commands(), VK_PIPELINE_BIND_POINT_COMPUTE, pipeline_.handle());
        vkCmdPushConstants(p.commands(), layout, VK_SHADER_STAGE_ALL, 0, sizeof(push), &push);
        vkCmdDispatch(p.commands(), (AIR_WIDTH + 7) / 8, (AIR_HEIGHT + 7) / 8, context.viewCount);
    };
    return volume;
}

}  // namespace rekindle::render
