#include "GpuTest.h"

#include <glm/gtc/packing.hpp>

#include "gpu/Buffer.h"

using namespace rekindle;

void GpuTest::SetUp() {
    auto device = gpu::Device::create({.validation = gpu::Validation::Core});
    ASSERT_TRUE(device) << device.error().line();
    device_ = std::move(*device);
}

void GpuTest::TearDown() {
    if (!device_) return;
    device_->waitIdle();
    EXPECT_EQ(device_->validationMessages(), 0);
}

std::vector<math::vec4> GpuTest::readHalves(gpu::Image& image, std::uint32_t layer, const gpu::ImageState& state) {
    const VkExtent3D extent = image.desc().extent;
    const std::size_t texels = std::size_t{extent.width} * extent.height;
    auto buffer = gpu::Buffer::create(*device_, texels * 8, gpu::BufferPlace::Readback, "readback");
    EXPECT_TRUE(buffer);
    const VkBufferImageCopy copy{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, layer, 1}, .imageExtent = extent};
    EXPECT_TRUE(device_->runNow([&](VkCommandBuffer commands) {
        gpu::transition(commands, image.handle(), image.aspect(), state, gpu::states::transferSource);
        vkCmdCopyImageToBuffer(commands, image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, buffer->handle(), 1, &copy);
        gpu::transition(commands, image.handle(), image.aspect(), gpu::states::transferSource, state);
        gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                           VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT);
    }));
    std::vector<math::vec4> result(texels);
    const auto* halves = reinterpret_cast<const std::uint64_t*>(buffer->mapped());
    for (std::size_t i = 0; i < texels; ++i) result[i] = glm::unpackHalf4x16(halves[i]);
    return result;
}
