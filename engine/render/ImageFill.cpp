#include "render/ImageFill.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "gpu/Barrier.h"
#include "gpu/Buffer.h"
#include "gpu/Device.h"

namespace rekindle::render {

namespace {

// Little, so that a texture's way through it stays in the processor's caches, and few pages of it are new.
constexpr std::size_t mostStaged = std::size_t{4} << 20;

// Some rows of one layer of a level: what is copied at once.
struct Band {
    std::span<const std::byte> bytes;
    VkBufferImageCopy copy{};
};

constexpr std::size_t aligned(std::size_t bytes) {
    return (bytes + 15) / 16 * 16;  // the largest texel or block
}

std::uint32_t blockHeight(VkFormat format) {
    return format >= VK_FORMAT_BC1_RGB_UNORM_BLOCK && format <= VK_FORMAT_BC7_SRGB_BLOCK ? 4 : 1;
}

void addBands(const gpu::Image& image, std::uint32_t level, std::span<const std::byte> bytes, std::vector<Band>& bands) {
    const std::uint32_t width = std::max(1u, image.desc().extent.width >> level);
    const std::uint32_t height = std::max(1u, image.desc().extent.height >> level);
    const std::uint32_t row = blockHeight(image.desc().format), rows = (height + row - 1) / row, layers = image.desc().layers;
    const std::size_t layerBytes = bytes.size() / layers, rowBytes = layerBytes / rows;
    const auto step = static_cast<std::uint32_t>(std::clamp<std::size_t>(mostStaged / rowBytes, 1, rows));
    for (std::uint32_t layer = 0; layer < layers; ++layer)
        for (std::uint32_t first = 0; first < rows; first += step) {
            const std::uint32_t count = std::min(step, rows - first);
            bands.push_back({bytes.subspan(layer * layerBytes + first * rowBytes, count * rowBytes),
                             {.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, level, layer, 1},
                              .imageOffset = {0, static_cast<std::int32_t>(first * row), 0},
                              .imageExtent = {width, std::min(count * row, height - first * row), 1}}});
        }
}

std::vector<Band> bandsOf(const gpu::Image& image, const ImageContent& content) {
    std::vector<Band> bands;
    for (std::size_t level = 0; level < content.levels.size(); ++level) {
        const std::size_t begin = content.levels[level];
        const std::size_t end = level + 1 < content.levels.size() ? content.levels[level + 1] : content.bytes.size();
        addBands(image, static_cast<std::uint32_t>(level), content.bytes.subspan(begin, end - begin), bands);
    }
    return bands;
}

std::size_t stagingSize(std::span<const Band> bands) {
    std::size_t all = 0, largest = 0;
    for (const Band& band : bands) {
        all += aligned(band.bytes.size());
        largest = std::max(largest, aligned(band.bytes.size()));
    }
    return std::max(largest, std::min(all, mostStaged));
}

// Puts as many bands into the staging as there is room for; how many.
std::size_t stage(const gpu::Buffer& staging, std::span<const Band> bands, std::vector<VkBufferImageCopy>& copies) {
    copies.clear();
    std::size_t used = 0;
    for (const Band& band : bands) {
        if (used + band.bytes.size() > staging.size()) break;
        std::memcpy(staging.mapped() + used, band.bytes.data(), band.bytes.size());
        copies.push_back(band.copy);
        copies.back().bufferOffset = used;
        used += aligned(band.bytes.size());
    }
    return copies.size();
}

}  // namespace

core::Result<void> fillLevels(gpu::Device& device, const gpu::Image& image, const ImageContent& content) {
    const std::vector<Band> bands = bandsOf(image, content);
    REKINDLE_ASSIGN(staging, gpu::Buffer::create(device, stagingSize(bands), gpu::BufferPlace::Upload, "texture staging"));
    std::vector<VkBufferImageCopy> copies;
    for (std::size_t done = 0, count = 0; done < bands.size(); done += count) {
        count = stage(staging, std::span(bands).subspan(done), copies);
        if (content.mapping)
            for (std::size_t i = done; i < done + count; ++i) content.mapping->giveBack(bands[i].bytes);
        REKINDLE_TRY(device.runNow([&](VkCommandBuffer commands) {
            if (done == 0)
                gpu::transition(commands, image.handle(), image.aspect(), gpu::states::undefined, gpu::states::transferTarget);
            vkCmdCopyBufferToImage(commands, staging.handle(), image.handle(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL,
                                   static_cast<std::uint32_t>(copies.size()), copies.data());
        }));
    }
    staging.drop();
    return {};
}

}  // namespace rekindle::render
