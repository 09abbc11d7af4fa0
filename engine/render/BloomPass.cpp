#include "render/BloomPass.h"

#include <algorithm>
#include <cmath>

#include "render/Dispatch.h"
#include "render/TextureUpload.h"
#include "shared/Downsample.h"
#include "shared/Post.h"

namespace rekindle::render {

namespace {

constexpr std::size_t mostLevels = 6;
constexpr std::uint32_t smallest = 8;  // pixels, of the last level
constexpr float spread = 0.65f;        // how much of a level comes from the next smaller one

// Metering brightens what the sky's own estimate says by two stops, and by half of what would be more, up to four: a room or a
// shaded street shows what is in it, and a night stays a night; lamps may darken it freely.
constexpr float leastGain = 1.0f / 1024, adapts = 4.0f, mostGain = 16.0f;

}  // namespace

core::Result<BloomPass> BloomPass::create(gpu::Device& device) {
    BloomPass pass;
    REKINDLE_ASSIGN(down, gpu::Pipeline::compute(device, "downsample.comp"));
    REKINDLE_ASSIGN(up, gpu::Pipeline::compute(device, "bloom_up.comp"));
    REKINDLE_ASSIGN(meter, gpu::Pipeline::compute(device, "exposure.comp"));
    pass.down_ = std::move(down);
    pass.up_ = std::move(up);
    pass.meter_ = std::move(meter);
    pass.linear_ = device.descriptors().sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE));
    return pass;
}

std::vector<BloomPass::Level> BloomPass::addDown(graph::Graph& graph, const FrameContext& context, graph::ImageId picture) {
    std::vector<Level> levels;
    Level above{picture, context.extent.width, context.extent.height};
    while (levels.size() < mostLevels && std::min(above.width, above.height) >= smallest * 2) {
        const std::uint32_t width = above.width / 2, height = above.height / 2, views = context.viewCount;
        const graph::ImageId image =
            graph.createImage("bloom", {.format = colorFormat, .extent = {width, height, 1}, .layers = views});
        graph.addPass("bloom down").sample(above.image).store(image).record = [=, this,
                                                                               source = above.image](graph::PassContext& pass) {
            const shared::DownsamplePush push{.source = pass.sampled(source),
                                              .sampler_ = linear_,
                                              .target = pass.storage(image),
                                              .width = width,
                                              .height = height,
                                              .lod = 0};
            dispatchPicture(pass, down_, push, width, height, views);
        };
        levels.push_back({image, width, height});
        above = levels.back();
    }
    return levels;
}

graph::ImageId BloomPass::addUp(graph::Graph& graph, const FrameContext& context, const std::vector<Level>& levels) {
    graph::ImageId smaller = levels.back().image;
    for (std::size_t i = levels.size() - 1; i-- > 0;) {
        const Level level = levels[i];
        const graph::ImageId image = graph.createImage(
            "glow", {.format = colorFormat, .extent = {level.width, level.height, 1}, .layers = context.viewCount});
        graph.addPass("bloom up").sample(smaller).sample(level.image).store(image).record =
            [=, this, views = context.viewCount](graph::PassContext& pass) {
                const shared::BloomPush push{.smaller = pass.sampled(smaller),
                                             .same = pass.sampled(level.image),
                                             .sampler_ = linear_,
                                             .target = pass.storage(image),
                                             .width = level.width,
                                             .height = level.height,
                                             .spread = spread};
                dispatchPicture(pass, up_, push, level.width, level.height, views);
            };
        smaller = image;
    }
    return smaller;
}

graph::ImageId BloomPass::addMeter(graph::Graph& graph, const Level& level) {
    const graph::ImageId factor = graph.createImage("exposure", {.format = VK_FORMAT_R32_SFLOAT, .extent = {1, 1, 1}});
    graph.addPass("exposure").sample(level.image).store(factor).record = [this, factor,
                                                                          source = level.image](graph::PassContext& pass) {
        const shared::ExposurePush push{.source = pass.sampled(source),
                                        .sampler_ = linear_,
                                        .target = pass.storage(factor),
                                        .least = leastGain,
                                        .adapts = adapts,
                                        .most = mostGain};
        dispatchPicture(pass, meter_, push, 1, 1, 1);
    };
    return factor;
}

BloomPass::Result BloomPass::add(graph::Graph& graph, const FrameContext& context, graph::ImageId picture) {
    Result result;
    const bool meters = !context.settings.exposure;
    if (!context.settings.bloom && !meters) return result;
    const std::vector<Level> levels = addDown(graph, context, picture);
    if (levels.empty()) return result;
    if (context.settings.bloom) result.bloom = addUp(graph, context, levels);
    if (meters) result.exposure = addMeter(graph, levels[std::min<std::size_t>(2, levels.size() - 1)]);
    return result;
}

}  // namespace rekindle::render
