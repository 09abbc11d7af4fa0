#include "render/KeptMaps.h"

#include <utility>

#include "graph/Plan.h"
#include "render/FrameContext.h"

namespace rekindle::render {

core::Result<void> KeptMaps::fit(gpu::Device& device, std::uint32_t size, std::uint32_t count) {
    const gpu::ImageDesc desc{.format = depthFormat,
                              .extent = {size, size, 1},
                              .layers = count,
                              .usage = VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT,
                              .shape = gpu::ImageShape::Array};
    if (image_ && image_.desc() == desc) return {};
    REKINDLE_ASSIGN(image, gpu::Image::create(device, desc, "sun shadows"));
    image_ = std::move(image);
    contents_.assign(count, {});
    untouched_ = true;
    return {};
}

graph::ImageId KeptMaps::importTo(graph::Graph& graph) {
    const gpu::ImageState readable = graph::stateOf(graph::Use::Sampled, depthFormat);
    return graph.importImage("sun shadows", image_.asTarget(),
                             std::exchange(untouched_, false) ? gpu::states::undefined : readable, readable);
}

}  // namespace rekindle::render
