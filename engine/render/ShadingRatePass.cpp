#include "render/ShadingRatePass.h"

#include <algorithm>

#include "gpu/ShadingRate.h"
#include "view/Acuity.h"

namespace rekindle::render {

// The lenses of a headset stay the same from frame to frame, and so do these.
void ShadingRatePass::reckon(Cut cut) {
    if (cut == cut_) return;
    rates_.clear();
    const auto coarsest = [&](std::size_t lens, math::vec2 place) {
        return view::coarsestShading({.clipFromView = cut.lenses[lens], .extent = cut.extent}, place);
    };
    for (std::uint32_t layer = 0; layer < cut.layers; ++layer)
        for (std::uint32_t y = 0; y < cut.down; ++y)
            for (std::uint32_t x = 0; x < cut.across; ++x) {
                const math::vec2 place = (math::vec2(x, y) + 0.5f) * float(cut.square);
                std::uint32_t pixels = coarsest(layer, place);
                for (std::size_t lens = cut.layers; lens < cut.lenses.size(); ++lens)
                    pixels = std::min(pixels, coarsest(lens, place));
                rates_.push_back(gpu::shadingrate::rateOf(pixels));
            }
    cut_ = std::move(cut);
}

core::Result<std::optional<graph::ShadingRates>> ShadingRatePass::add(graph::Graph& graph, gpu::Frame& frame,
                                                                      const FrameContext& context,
                                                                      std::span<const view::View> views) {
    const gpu::shadingrate::Offer& offer = frame.device().traits().shadingRates;
    if (offer.square == 0) return std::nullopt;
    Cut cut{.square = offer.square,
            .across = (context.extent.width + offer.square - 1) / offer.square,
            .down = (context.extent.height + offer.square - 1) / offer.square,
            .layers = offer.layered ? context.viewCount : 1,
            .extent = {context.extent.width, context.extent.height}};
    for (const view::View& view : views) cut.lenses.push_back(view.clipFromView);
    reckon(std::move(cut));
    REKINDLE_ASSIGN(slice, frame.upload(std::span<const std::uint8_t>(rates_)));
    const VkExtent3D extent{cut_.across, cut_.down, 1};
    const graph::ImageId image =
        graph.createImage("shading rates", {.format = gpu::shadingrate::format, .extent = extent, .layers = cut_.layers});
    graph.addPass("shading rates").touch(image, graph::Use::TransferTarget).record = [=, layers = cut_.layers](
                                                                                         graph::PassContext& pass) {
        const VkBufferImageCopy region{
            .bufferOffset = slice.offset, .imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, layers}, .imageExtent = extent};
        vkCmdCopyBufferToImage(pass.commands(), slice.buffer, pass.image(image).handle(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1,
                               &region);
    };
    return graph::ShadingRates{.image = image, .square = offer.square};
}

}  // namespace rekindle::render
