#include "render/VisiblePass.h"

#include <algorithm>
#include <cmath>

namespace rekindle::render {

namespace {

// Fewer instances hide too little of each other to be worth a second step.
constexpr std::uint32_t fewInstances = 256;
// Nor is it where it takes away less than a fifth; looked at again after so many frames.
constexpr std::uint32_t littleHidden = 4;  // drawn triangles for each hidden one
constexpr std::uint32_t patience = 30;

shared::CullView cullViewOf(const view::View& view, math::vec2 extent) {
    const math::mat4& lens = view.clipFromView;
    const float zoom = std::max(std::abs(lens[0][0]) * extent.x, std::abs(lens[1][1]) * extent.y);
    return {.clipFromWorld = lens * view.viewFromWorld, .extent = extent, .pixelsPerMetre = zoom / 2};
}

CullPass::Request requestOf(const FrameContext& context, std::span<const view::View> views, VkDeviceAddress figures) {
    const Settings& settings = context.settings;
    CullPass::Request request{
        .views = {}, .detail = settings.detail, .smallest = settings.smallest, .crowd = settings.crowd, .figures = figures};
    const math::vec2 extent(context.extent.width, context.extent.height);
    for (const view::View& view : views) request.views.push_back(cullViewOf(view, extent));
    if (context.latch)
        request.written = [latch = context.latch, extent](std::byte* mapped) {
            latch->keep(mapped, [extent](const view::View& view) { return cullViewOf(view, extent); });
        };
    return request;
}

}  // namespace

void VisiblePass::learn(const shared::DrawFigures& found) {
    if (found.hidden < found.triangles / littleHidden) oneStepFrames_ = patience;
}

bool VisiblePass::hidesLittle(const DrawList& draws) const {
    return draws.firstBlended < fewInstances || (oneStepFrames_ > 0 && isLearntOf(draws.bounds));
}

bool VisiblePass::worthTwoSteps(const FrameContext& context) {
    if (context.draws.firstBlended < fewInstances) return false;
    if (!isLearntOf(context.draws.bounds)) oneStepFrames_ = 0;
    scene_ = context.draws.bounds;
    if (oneStepFrames_ == 0) return true;
    --oneStepFrames_;
    return false;
}

core::Result<graph::Pass*> VisiblePass::addDepth(graph::Graph& graph, const FrameContext& context, const IndirectDraws& draws,
                                                 graph::BufferId ready, graph::ImageId image) {
    REKINDLE_ASSIGN(
        record,
        depth_.recorder(context, draws,
                        {.samples = context.samples, .viewMask = context.viewMask(), .slanted = context.settings.anisotropic},
                        matrices_));
    graph::Pass& pass = graph.addPass("depth");
    pass.depth = graph::DepthAttachment{.image = image};
    pass.viewMask = context.viewMask();
    pass.read(context.deformed).read(ready);
    pass.record = std::move(record);
    return &pass;
}

// The pass that finds the depth picture as nobody has left it.
void VisiblePass::beginWith(graph::Pass& pass) const {
    pass.depth->clear = 0.0f;
    if (!before_) return;
    pass.record = [before = before_, then = std::move(pass.record)](graph::PassContext& context) {
        before(context);
        then(context);
    };
}

core::Result<graph::Pass*> VisiblePass::addTwoSteps(graph::Graph& graph, gpu::Frame& frame, FrameContext& context, CullPass& cull,
                                                    const CullPass::Request& request, graph::ImageId image) {
    REKINDLE_ASSIGN(steps, cull.requestTwoSteps(frame, context, request));
    REKINDLE_ASSIGN(first, addDepth(graph, context, steps.early, cull.chosen(), image));
    beginWith(*first);
    context.chosen = cull.addSecondStep(graph, context, image);
    context.visible = std::move(steps.all);
    return addDepth(graph, context, steps.rest, context.chosen, image);
}

core::Result<VisiblePass::Depth> VisiblePass::add(graph::Graph& graph, gpu::Frame& frame, FrameContext& context, CullPass& cull,
                                                  std::span<const view::View> views, const Wanted& wanted) {
    const CullPass::Request request = requestOf(context, views, wanted.figures);
    context.chosen = cull.chosen();
    const bool twoSteps = worthTwoSteps(context) && wanted.depth;
    if (!wanted.depth) {
        REKINDLE_ASSIGN(all, cull.request(frame, request));
        context.visible = std::move(all);
        return Depth{};
    }
    REKINDLE_ASSIGN(before, hidden_.recorder(frame, context, views));
    before_ = std::move(before);
    std::vector<math::mat4> matrices;
    for (const shared::CullView& view : request.views) matrices.push_back(view.clipFromWorld);
    REKINDLE_ASSIGN(slice, frame.upload(std::span<const math::mat4>(matrices)));
    matrices_ = slice.address;
    if (context.latch)
        context.latch->keep(slice.mapped, [](const view::View& view) { return view.clipFromView * view.viewFromWorld; });
    graph::ImageSpec spec{.format = depthFormat,
                          .extent = {context.extent.width, context.extent.height, 1},
                          .layers = context.viewCount,
                          .samples = context.samples};
    Depth depth{.image = graph.createImage("depth", spec), .single = {}};
    graph::Pass* last = nullptr;
    depth.twoSteps = twoSteps;
    if (depth.twoSteps) {
        REKINDLE_ASSIGN(pass, addTwoSteps(graph, frame, context, cull, request, depth.image));
        last = pass;
    } else {
        REKINDLE_ASSIGN(all, cull.request(frame, request));
        context.visible = std::move(all);
        REKINDLE_ASSIGN(pass, addDepth(graph, context, context.visible, context.chosen, depth.image));
        beginWith(*pass);
        last = pass;
    }
    depth.single = depth.image;
    if (!wanted.single || context.samples == VK_SAMPLE_COUNT_1_BIT) return depth;
    spec.samples = VK_SAMPLE_COUNT_1_BIT;
    depth.single = graph.createImage("single depth", spec);
    last->depth->resolve = depth.single;
    return depth;
}

}  // namespace rekindle::render
