#include "render/LightCubeTransfer.h"

#include <cstring>
#include <vector>

#include "gpu/Barrier.h"
#include "gpu/Buffer.h"
#include "gpu/Device.h"
#include "render/TextureUpload.h"

namespace rekindle::render {

gpu::ImageDesc lightCubeDesc(std::uint32_t size, std::uint32_t levels) {
    return {.format = lightFormat,
            .extent = {size, size, 1},
            .layers = 6,
            .mips = levels,
            .usage = VK_IMAGE_USAGE_SAMPLED_BIT,
            .shape = gpu::ImageShape::Cube};
}

core::Result<gpu::Image> uploadCube(gpu::Device& device, const asset::LightCube& cube, const core::Mapping* mapping,
                                    const std::string& name) {
    std::vector<std::size_t> levels(cube.levels, 0);
    for (std::uint32_t level = 1; level < cube.levels; ++level) levels[level] = levels[level - 1] + cube.levelBytes(level - 1);
    return uploadLevels(device, lightCubeDesc(cube.size, cube.levels), {cube.texels, levels, mapping}, name);
}

static core::Result<void> readLevel(gpu::Device& device, const gpu::Image& image, std::uint32_t level, const gpu::Buffer& to) {
    return device.runNow([&](VkCommandBuffer commands) {
        const std::uint32_t side = image.desc().extent.width >> level;
        const VkBufferImageCopy copy{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, level, 0, 6},
                                     .imageExtent = {side, side, 1}};
        gpu::transition(commands, image.handle(), image.aspect(), gpu::states::sampled, gpu::states::transferSource, level, 1);
        vkCmdCopyImageToBuffer(commands, image.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, to.handle(), 1, &copy);
        gpu::transition(commands, image.handle(), image.aspect(), gpu::states::transferSource, gpu::states::sampled, level, 1);
        makeVisibleToHost(commands);
    });
}

core::Result<asset::LightCube> readCube(gpu::Device& device, const gpu::Image& image) {
    asset::LightCube cube{.size = image.desc().extent.width, .levels = image.desc().mips, .texels = {}};
    std::vector<std::byte> texels;
    REKINDLE_ASSIGN(buffer, gpu::Buffer::create(device, cube.levelBytes(0), gpu::BufferPlace::Readback, "light read"));
    for (std::uint32_t level = 0; level < cube.levels; ++level) {
        REKINDLE_TRY(readLevel(device, image, level, buffer));
        texels.insert(texels.end(), buffer.mapped(), buffer.mapped() + cube.levelBytes(level));
    }
    cube.texels = std::move(texels);
    return cube;
}

void makeVisibleToHost(VkCommandBuffer commands) {
    gpu::memoryBarrier(commands, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT,
                       VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT);
}

}  // namespace rekindle::render
