#include "Readback.h"

#include <gtest/gtest.h>

#include <cstring>
#include <glm/gtc/packing.hpp>

#include "gpu/Buffer.h"

namespace rekindle::test {

std::vector<math::vec4> readHalves(gpu::Device& device, gpu::Image& image, std::uint32_t layer, const gpu::ImageState& state) {
    const VkExtent3D extent = image.desc().extent;
    const std::size_t texels = std::size_t{extent.width} * extent.height;
    auto buffer = gpu::Buffer::create(device, texels * 8, gpu::BufferPlace::Readback, "readback");
    EXPECT_TRUE(buffer);
    const VkBufferImageCopy copy{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, layer, 1}, .imageExtent = extent};
    EXPECT_TRUE(device.runNow([&](VkCommandBuffer commands) {
        gpu::transition(commands, image.handle(), image.aspect(), state, gpu::states::transferSource);
        vkCmdCopyImageToBuffer(commands, image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, buffer->handle(), 1, &copy);
        gpu::transition(commands, image.handle(), image.aspect(), gpu::states::transferSource, state);
        gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                           VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT);
    }));
    std::vector<std::uint64_t> halves(texels);
    std::memcpy(halves.data(), buffer->mapped(), texels * 8);
    std::vector<math::vec4> result(texels);
    for (std::size_t i = 0; i < texels; ++i) result[i] = glm::unpackHalf4x16(halves[i]);
    return result;
}

}  // namespace rekindle::test
