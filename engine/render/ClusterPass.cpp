#include "render/ClusterPass.h"

#include "render/Dispatch.h"
#include "shared/Clusters.h"

namespace rekindle::render {

// Below that, looking at all lights costs less than sorting them.
static constexpr std::size_t fewLights = 6;

core::Result<ClusterPass> ClusterPass::create(gpu::Device& device) {
    ClusterPass pass;
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::compute(device, "clusters.comp"));
    pass.pipeline_ = std::move(pipeline);
    return pass;
}

core::Result<ClusterPass::Lists> ClusterPass::reserve(graph::Graph& graph, gpu::Frame& frame, std::uint32_t viewCount,
                                                      std::size_t localLights) {
    if (localLights <= fewLights) return Lists{};
    const std::size_t bytes = std::size_t{shared::clusterStart(viewCount, 0, 0, 0)} * sizeof(std::uint32_t);
    REKINDLE_ASSIGN(slice, frame.allocate(bytes));
    return Lists{slice.address, graph.declareBuffer("light lists")};
}

void ClusterPass::add(graph::Graph& graph, const FrameContext& context, const Lists& lists, std::uint32_t firstLight,
                      std::uint32_t lightCount) {
    if (!lists.address) return;
    const shared::ClusterPush push{
        .frame = context.frameData, .target = lists.address, .lightCount = lightCount, .firstLight = firstLight};
    graph.addPass("light lists").write(lists.buffer).record = [this, push, views = context.viewCount](graph::PassContext& pass) {
        vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_COMPUTE, pipeline_.handle());
        pushConstants(pass, push);
        vkCmdDispatch(pass.commands(), (CLUSTERS_X * CLUSTERS_Y * CLUSTERS_Z + 63) / 64, views, 1);
    };
}

}  // namespace rekindle::render
