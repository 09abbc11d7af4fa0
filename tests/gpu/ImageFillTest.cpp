// Images that are larger than what is staged at once come whole.
#include "render/ImageFill.h"

#include <algorithm>
#include <glm/gtc/packing.hpp>

#include "GpuTest.h"
#include "Readback.h"

namespace rekindle::test {

class ImageFillTest : public GpuTest {};

TEST_F(ImageFillTest, EveryRowOfEveryLayerIsInItsPlace) {
    constexpr std::uint32_t width = 2048, height = 1100;  // 17 MiB a layer
    auto image = gpu::Image::create(
        device(),
        {.format = VK_FORMAT_R16G16B16A16_SFLOAT,
         .extent = {width, height, 1},
         .layers = 2,
         .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT,
         .shape = gpu::ImageShape::Array},
        "large");
    ASSERT_TRUE(image);
    std::vector<std::uint64_t> texels;
    for (std::uint32_t row = 0; row < 2 * height; ++row)
        texels.insert(texels.end(), width, glm::packHalf4x16(math::vec4(float(row % 2048), float(row / 2048), 0, 1)));
    static constexpr std::size_t first = 0;
    ASSERT_TRUE(render::fillLevels(device(), *image, {std::as_bytes(std::span(texels)), {&first, 1}}));
    for (std::uint32_t layer = 0; layer < 2; ++layer) {
        const auto got = readHalves(device(), *image, layer, gpu::states::transferTarget);
        for (std::uint32_t y = 0; y < height; ++y)
            for (const std::uint32_t x : {0u, width - 1}) {
                const std::uint32_t row = layer * height + y;
                ASSERT_EQ(got[std::size_t{y} * width + x], math::vec4(float(row % 2048), float(row / 2048), 0, 1)) << row;
            }
    }
}

}  // namespace rekindle::test
