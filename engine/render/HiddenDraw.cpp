#include "render/HiddenDraw.h"

#include <vector>

#include "core/Assert.h"
#include "render/Dispatch.h"
#include "shared/Hidden.h"

namespace rekindle::render {

core::Result<VkPipeline> HiddenDraw::pipelineFor(const Kind& kind) {
    if (const auto found = pipelines_.find(kind); found != pipelines_.end()) return found->second.handle();
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::graphics(device_, {.name = "hidden",
                                                                .vertexShader = "hidden.vert",
                                                                .depthFormat = depthFormat,
                                                                .samples = kind.first,
                                                                .viewMask = kind.second}));
    return pipelines_.emplace(kind, std::move(pipeline)).first->second.handle();
}

core::Result<HiddenDraw::Recorder> HiddenDraw::recorder(gpu::Frame& frame, const FrameContext& context,
                                                        std::span<const view::View> views) {
    std::vector<shared::HiddenVertex> vertices;
    REKINDLE_ASSERT(context.hidden.empty() || context.hidden.size() == views.size());
    for (std::uint32_t view = 0; view < context.hidden.size(); ++view)
        for (const math::vec2 corner : context.hidden[view]) vertices.push_back({corner, view});
    if (vertices.empty()) return Recorder();
    std::vector<math::mat4> lenses;
    for (const view::View& view : views) lenses.push_back(view.clipFromView);
    REKINDLE_ASSIGN(corners, frame.upload(std::span<const shared::HiddenVertex>(vertices)));
    REKINDLE_ASSIGN(matrices, frame.upload(std::span<const math::mat4>(lenses)));
    REKINDLE_ASSIGN(pipeline, pipelineFor({context.samples, context.viewMask()}));
    const shared::HiddenPush push{corners.address, matrices.address};
    const auto count = static_cast<std::uint32_t>(vertices.size());
    return Recorder([pipeline, push, count](graph::PassContext& pass) {
        vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
        pushConstants(pass, push);
        vkCmdDraw(pass.commands(), count, 1, 0, 0);
    });
}

}  // namespace rekindle::render
