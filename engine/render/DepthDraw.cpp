#include "render/DepthDraw.h"

#include "render/Dispatch.h"
#include "render/FramePacking.h"
#include "shared/Depth.h"

namespace rekindle::render {

core::Result<VkPipeline> DepthDraw::pipelineFor(const Kind& kind, const DrawKey& draw) {
    const bool masked = draw.lobes & LOBE_ALPHA_MASK;
    const Key key{kind, draw.topology, masked ? draw.lobes & (LOBE_ALPHA_MASK | LOBE_VERTEX_COLOR) : 0,
                  masked ? draw.filled & (1u << TEXTURE_BASE_COLOR) : 0,
                  masked ? draw.uvs | (kind.slanted ? UVS_SLANTED : 0) : 0};
    if (const auto found = pipelines_.find(key); found != pipelines_.end()) return found->second.handle();
    REKINDLE_ASSIGN(
        pipeline, gpu::Pipeline::graphics(
                      device_, {
                                   .name = kind.shadow ? "shadow" : "depth",
                                   .vertexShader = "depth.vert",
                                   .fragmentShader = masked ? "depth.frag" : "",
                                   .constants = {key.lobes, key.filled, kind.samples == VK_SAMPLE_COUNT_1_BIT ? 0u : 1u, key.uvs},
                                   .depthFormat = depthFormat,
                                   .samples = kind.samples,
                                   .viewMask = kind.viewMask,
                                   .topology = topologyOf(draw.topology),
                                   .depthClamp = kind.shadow,
                                   .depthBiasSlope = kind.shadow ? 1.5f : 0,
                               }));
    return pipelines_.emplace(key, std::move(pipeline)).first->second.handle();
}

core::Result<std::function<void(graph::PassContext&)>> DepthDraw::recorder(const FrameContext& context,
                                                                           const IndirectDraws& draws, const Kind& kind,
                                                                           VkDeviceAddress matrices) {
    std::vector<std::pair<VkPipeline, IndirectDraw>> wanted;
    for (const IndirectDraw& draw : draws) {
        if (draw.key.drawClass != DrawClass::Opaque) continue;
        REKINDLE_ASSIGN(pipeline, pipelineFor(kind, draw.key));
        wanted.emplace_back(pipeline, draw);
    }
    const shared::DepthPush all{.instances = context.instances,
                                .matrices = matrices,
                                .pointSize = context.pointSize,
                                .wind = packWind(context.settings.wind)};
    return [kind, all, wanted = std::move(wanted)](graph::PassContext& pass) {
        for (const auto& [pipeline, draw] : wanted) {
            vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
            shared::DepthPush push = all;
            push.drawn = draw.instances;
            pushConstants(pass,
                          push);  // after each bind: lavapipe 25.0 forgets those of a stage that the pipeline before had not
            drawIndirect(pass, draw, kind.shadow);
        }
    };
}

}  // namespace rekindle::render
