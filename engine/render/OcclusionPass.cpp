#include "render/OcclusionPass.h"

#include <algorithm>

#include "render/Dispatch.h"
#include "render/TextureUpload.h"
#include "shared/Post.h"

namespace rekindle::render {

core::Result<OcclusionPass> OcclusionPass::create(gpu::Device& device) {
    OcclusionPass pass;
    REKINDLE_ASSIGN(search, gpu::Pipeline::compute(device, "occlusion.comp"));
    REKINDLE_ASSIGN(blur, gpu::Pipeline::compute(device, "occlusion_blur.comp"));
    pass.search_ = std::move(search);
    pass.blur_ = std::move(blur);
    pass.nearest_ = device.descriptors().sampler(nearestSampler());
    return pass;
}

// How far around a point its surroundings count: half a metre in a building, less in a small thing.
static float radiusFor(const math::Bounds& scene) {
    return std::clamp(scene.radius() * 0.1f, 1e-3f, 0.6f);
}

graph::ImageId OcclusionPass::add(graph::Graph& graph, const FrameContext& context, graph::ImageId depth) {
    const std::uint32_t width = context.extent.width, height = context.extent.height, views = context.viewCount;
    const std::uint32_t halfWidth = (width + 1) / 2, halfHeight = (height + 1) / 2;
    const graph::ImageId rough = graph.createImage(
        "rough occlusion", {.format = VK_FORMAT_R16G16_SFLOAT, .extent = {halfWidth, halfHeight, 1}, .layers = views});
    const graph::ImageId smooth =
        graph.createImage("occlusion", {.format = VK_FORMAT_R8_UNORM, .extent = {width, height, 1}, .layers = views});
    const shared::OcclusionPush searchPush{.frame = context.frameData,
                                           .sampler_ = nearest_,
                                           .width = halfWidth,
                                           .height = halfHeight,
                                           .radius = radiusFor(context.draws.bounds)};
    graph.addPass("occlusion").sample(depth).store(rough).record = [=, this](graph::PassContext& pass) {
        shared::OcclusionPush push = searchPush;
        push.depth = pass.sampled(depth);
        push.target = pass.storage(rough);
        dispatchPicture(pass, search_, push, halfWidth, halfHeight, views);
    };
    const shared::OcclusionBlurPush blurPush{.frame = context.frameData, .sampler_ = nearest_, .width = width, .height = height};
    graph.addPass("occlusion blur").sample(depth).sample(rough).store(smooth).record = [=, this](graph::PassContext& pass) {
        shared::OcclusionBlurPush push = blurPush;
        push.depth = pass.sampled(depth);
        push.source = pass.sampled(rough);
        push.target = pass.storage(smooth);
        dispatchPicture(pass, blur_, push, width, height, views);
    };
    return smooth;
}

}  // namespace rekindle::render
