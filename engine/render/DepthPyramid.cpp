#include "render/DepthPyramid.h"

#include <algorithm>

#include "render/Dispatch.h"
#include "shared/Pyramid.h"

namespace rekindle::render {

namespace {

constexpr std::uint32_t levelsAtOnce = 5;  // what a group of pyramid.comp reduces
constexpr std::uint32_t groupSide = 16;

// Up to where one block covers everything, and what comes with it.
std::uint32_t levelsOf(VkExtent2D extent) {
    std::uint32_t levels = 1;
    while (shared::pyramidSide(std::max(extent.width, extent.height), levels - 1) > 1) ++levels;
    return (levels + levelsAtOnce - 1) / levelsAtOnce * levelsAtOnce;
}

}  // namespace

core::Result<DepthPyramid> DepthPyramid::create(gpu::Device& device) {
    DepthPyramid pyramid;
    pyramid.device_ = &device;
    REKINDLE_ASSIGN(reduce, gpu::Pipeline::compute(device, "pyramid.comp"));
    pyramid.reduce_ = std::move(reduce);
    return pyramid;
}

core::Result<void> DepthPyramid::fit(const FrameContext& context) {
    const std::size_t blocks =
        shared::pyramidStart(context.extent.width, context.extent.height, context.viewCount, levelsOf(context.extent));
    if (blocks_.size() >= blocks * sizeof(float)) return {};
    REKINDLE_ASSIGN(buffer, gpu::Buffer::create(*device_, blocks * sizeof(float), gpu::BufferPlace::Device, "depth pyramid"));
    blocks_ = std::move(buffer);
    return {};
}

graph::BufferId DepthPyramid::add(graph::Graph& graph, const FrameContext& context, graph::ImageId depth) const {
    const graph::BufferId made = graph.declareBuffer("depth pyramid");
    const shared::PyramidPush first{.pyramid = blocks_.address(),
                                    .samples = static_cast<std::uint32_t>(context.samples),
                                    .width = context.extent.width,
                                    .height = context.extent.height,
                                    .views = context.viewCount};
    graph.addPass("depth pyramid").sample(depth).write(made).record = [this, first, depth,
                                                                       extent = context.extent](graph::PassContext& pass) {
        shared::PyramidPush push = first;
        push.depth = pass.sampled(depth);
        vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_COMPUTE, reduce_.handle());
        for (; push.level < levelsOf(extent); push.level += levelsAtOnce) {
            pushConstants(pass, push);
            const std::uint32_t columns = shared::pyramidSide(extent.width, push.level);
            const std::uint32_t rows = shared::pyramidSide(extent.height, push.level);
            vkCmdDispatch(pass.commands(), (columns + groupSide - 1) / groupSide, (rows + groupSide - 1) / groupSide, push.views);
            betweenDispatches(pass);
        }
    };
    return made;
}

}  // namespace rekindle::render
