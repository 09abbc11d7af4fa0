#include "render/PictureTarget.h"

#include "gpu/Barrier.h"

namespace rekindle::render {

static std::size_t bytesPerPixel(PictureKind kind) {
    return kind == PictureKind::Linear ? 16 : 4;
}

core::Result<PictureTarget> PictureTarget::create(gpu::Device& device, math::uvec2 extent, std::uint32_t layers,
                                                  PictureKind kind) {
    PictureTarget target(kind);
    const gpu::ImageDesc desc{.format = kind == PictureKind::Linear ? VK_FORMAT_R32G32B32A32_SFLOAT : VK_FORMAT_R8G8B8A8_UNORM,
                              .extent = {extent.x, extent.y, 1},
                              .layers = layers,
                              .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT,
                              .shape = gpu::ImageShape::Array};
    REKINDLE_ASSIGN(image, gpu::Image::create(device, desc, "picture"));
    REKINDLE_ASSIGN(buffer, gpu::Buffer::create(device, std::size_t{extent.x} * extent.y * layers * bytesPerPixel(kind),
                                                gpu::BufferPlace::Readback, "picture readback"));
    target.image_ = std::move(image);
    target.buffer_ = std::move(buffer);
    return target;
}

bool PictureTarget::holds(math::uvec2 extent, std::uint32_t layers, PictureKind kind) const {
    const gpu::ImageDesc& desc = image_.desc();
    return kind == kind_ && layers == desc.layers && extent == math::uvec2(desc.extent.width, desc.extent.height);
}

void PictureTarget::recordReadback(VkCommandBuffer commands) const {
    const VkBufferImageCopy copy{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, image_.desc().layers},
                                 .imageExtent = image_.desc().extent};
    vkCmdCopyImageToBuffer(commands, image_.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, buffer_.handle(), 1, &copy);
    gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                       VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT);
}

std::vector<Picture> PictureTarget::collect() const {
    const VkExtent3D extent = image_.desc().extent;
    const std::size_t pixels = std::size_t{extent.width} * extent.height;
    std::vector<Picture> pictures(image_.desc().layers);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        Picture& picture = pictures[i];
        picture.extent = {extent.width, extent.height};
        const std::byte* from = buffer_.mapped() + i * pixels * bytesPerPixel(kind_);
        if (kind_ == PictureKind::Linear)
            picture.linear.assign(reinterpret_cast<const float*>(from), reinterpret_cast<const float*>(from) + pixels * 4);
        else
            picture.srgb8.assign(reinterpret_cast<const std::uint8_t*>(from),
                                 reinterpret_cast<const std::uint8_t*>(from) + pixels * 4);
    }
    return pictures;
}

}  // namespace rekindle::render
