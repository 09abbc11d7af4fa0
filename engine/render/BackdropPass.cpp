#include "render/BackdropPass.h"

#include <algorithm>
#include <bit>

#include "render/Dispatch.h"
#include "render/TextureUpload.h"
#include "shared/Downsample.h"

namespace rekindle::render {

core::Result<BackdropPass> BackdropPass::create(gpu::Device& device) {
    BackdropPass pass;
    REKINDLE_ASSIGN(downsample, gpu::Pipeline::compute(device, "downsample.comp"));
    pass.downsample_ = std::move(downsample);
    pass.linear_ = device.descriptors().sampler(linearSampler(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE));
    return pass;
}

void copyOrResolve(graph::PassContext& pass, graph::ImageId from, graph::ImageId to) {
    const gpu::ImageDesc& desc = pass.image(from).desc();
    const VkImageSubresourceLayers all{VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, desc.layers};
    const VkImage source = pass.image(from).handle(), target = pass.image(to).handle();
    if (desc.samples == VK_SAMPLE_COUNT_1_BIT) {
        const VkImageCopy region{.srcSubresource = all, .dstSubresource = all, .extent = desc.extent};
        vkCmdCopyImage(pass.commands(), source, VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, target,
                       VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
    } else {
        const VkImageResolve region{.srcSubresource = all, .dstSubresource = all, .extent = desc.extent};
        vkCmdResolveImage(pass.commands(), source, VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, target,
                          VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
    }
}

void BackdropPass::addCopy(graph::Graph& graph, const FrameContext&, graph::ImageId color, graph::ImageId copy) {
    graph::Pass& pass = graph.addPass("backdrop");
    pass.touch(color, graph::Use::TransferSource).touch(copy, graph::Use::TransferTarget);
    pass.record = [color, copy](graph::PassContext& p) { copyOrResolve(p, color, copy); };
}

void BackdropPass::addBlur(graph::Graph& graph, const FrameContext& context, const Backdrop& backdrop) {
    graph.addPass("backdrop blur").store(backdrop.image).record = [this, backdrop, extent = context.extent,
                                                                   layers = context.viewCount](graph::PassContext& pass) {
        using namespace gpu::states;
        gpu::Image& image = pass.image(backdrop.image);
        for (std::uint32_t mip = 1; mip < backdrop.mips; ++mip) {
            gpu::transition(pass.commands(), image.handle(), image.aspect(), computeWrite, sampled, mip - 1, 1);
            const std::uint32_t width = std::max(1u, extent.width >> mip), height = std::max(1u, extent.height >> mip);
            const shared::DownsamplePush push{.source = image.sampledMipSlot(mip - 1),
                                              .sampler_ = linear_,
                                              .target = image.storageSlot(mip),
                                              .width = width,
                                              .height = height,
                                              .lod = 0};
            dispatchPicture(pass, downsample_, push, width, height, layers);
            gpu::transition(pass.commands(), image.handle(), image.aspect(), sampled, computeWrite, mip - 1, 1);
        }
    };
}

BackdropPass::Backdrop BackdropPass::add(graph::Graph& graph, const FrameContext& context, graph::ImageId color) {
    // The last level is some 4 to 7 pixels large: softer would be one colour.
    const auto levels = static_cast<std::uint32_t>(std::bit_width(std::max(context.extent.width, context.extent.height)));
    Backdrop backdrop{.image = {}, .mips = levels > 3 ? levels - 3 : 1};
    backdrop.image = graph.createImage("backdrop", {.format = colorFormat,
                                                    .extent = {context.extent.width, context.extent.height, 1},
                                                    .layers = context.viewCount,
                                                    .mips = backdrop.mips});
    addCopy(graph, context, color, backdrop.image);
    addBlur(graph, context, backdrop);
    return backdrop;
}

}  // namespace rekindle::render
