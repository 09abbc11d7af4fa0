#include "ui/Texture.h"

#include <cstring>

#include "core/Assert.h"
#include "gpu/Barrier.h"
#include "gpu/Buffer.h"
#include "gpu/Device.h"
#include "gpu/Frame.h"

namespace rekindle::ui {

static void recordCopy(VkCommandBuffer commands, const gpu::Buffer& from, const gpu::Image& to) {
    using namespace gpu::states;
    gpu::transition(commands, to.handle(), VK_IMAGE_ASPECT_COLOR_BIT, undefined, transferTarget);
    const VkBufferImageCopy copy{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1}, .imageExtent = to.desc().extent};
    vkCmdCopyBufferToImage(commands, from.handle(), to.handle(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &copy);
    gpu::transition(commands, to.handle(), VK_IMAGE_ASPECT_COLOR_BIT, transferTarget, sampled);
}

namespace {

// A texture that is yet to be filled from what is staged.
struct Staged {
    Texture texture;
    gpu::Buffer pixels;
};

core::Result<Staged> stage(gpu::Device& device, TextureKind kind, VkExtent2D extent, std::span<const std::byte> pixels) {
    const bool coverage = kind == TextureKind::Coverage;
    REKINDLE_ASSERT(pixels.size() == std::size_t(extent.width) * extent.height * (coverage ? 1 : 4));
    const gpu::ImageDesc desc{.format = coverage ? VK_FORMAT_R8_UNORM : VK_FORMAT_R8G8B8A8_UNORM,
                              .extent = {extent.width, extent.height, 1},
                              .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT};
    REKINDLE_ASSIGN(image, gpu::Image::create(device, desc, "interface texture"));
    REKINDLE_ASSIGN(staging, gpu::Buffer::create(device, pixels.size(), gpu::BufferPlace::Upload, "interface texture staging"));
    std::memcpy(staging.mapped(), pixels.data(), pixels.size());
    return Staged{{std::move(image), kind}, std::move(staging)};
}

}  // namespace

core::Result<Texture> makeTexture(gpu::Device& device, TextureKind kind, VkExtent2D extent, std::span<const std::byte> pixels) {
    REKINDLE_ASSIGN(staged, stage(device, kind, extent, pixels));
    REKINDLE_TRY(device.runNow([&](VkCommandBuffer commands) { recordCopy(commands, staged.pixels, staged.texture.image); }));
    staged.pixels.drop();
    return std::move(staged.texture);
}

core::Result<Texture> makeTexture(gpu::Frame& frame, TextureKind kind, VkExtent2D extent, std::span<const std::byte> pixels) {
    REKINDLE_ASSIGN(staged, stage(frame.device(), kind, extent, pixels));
    recordCopy(frame.commands(), staged.pixels, staged.texture.image);
    return std::move(staged.texture);
}

}  // namespace rekindle::ui
