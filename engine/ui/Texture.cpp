#include "ui/Texture.h"

#include <cstring>

#include "core/Assert.h"
#include "gpu/Barrier.h"
#include "gpu/Buffer.h"
#include "gpu/Device.h"

namespace rekindle::ui {

static void recordCopy(VkCommandBuffer commands, const gpu::Buffer& from, const gpu::Image& to) {
    using namespace gpu::states;
    gpu::transition(commands, to.handle(), VK_IMAGE_ASPECT_COLOR_BIT, undefined, transferTarget);
    const VkBufferImageCopy copy{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1}, .imageExtent = to.desc().extent};
    vkCmdCopyBufferToImage(commands, from.handle(), to.handle(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &copy);
    gpu::transition(commands, to.handle(), VK_IMAGE_ASPECT_COLOR_BIT, transferTarget, sampled);
}

core::Result<Texture> makeTexture(gpu::Device& device, TextureKind kind, VkExtent2D extent, std::span<const std::byte> pixels) {
    const bool coverage = kind == TextureKind::Coverage;
    REKINDLE_ASSERT(pixels.size() == std::size_t(extent.width) * extent.height * (coverage ? 1 : 4));
    const gpu::ImageDesc desc{.format = coverage ? VK_FORMAT_R8_UNORM : VK_FORMAT_R8G8B8A8_UNORM,
                              .extent = {extent.width, extent.height, 1},
                              .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT};
    REKINDLE_ASSIGN(image, gpu::Image::create(device, desc, "interface texture"));
    REKINDLE_ASSIGN(staging, gpu::Buffer::create(device, pixels.size(), gpu::BufferPlace::Upload, "interface texture staging"));
    std::memcpy(staging.mapped(), pixels.data(), pixels.size());
    REKINDLE_TRY(device.runNow([&](VkCommandBuffer commands) { recordCopy(commands, staging, image); }));
    return Texture{std::move(image), kind};
}

}  // namespace rekindle::ui
