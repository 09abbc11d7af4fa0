#include "render/SmallerImage.h"

#include <algorithm>
#include <cstring>

#include "core/Assert.h"

namespace rekindle::render {

namespace {

template <class Component>
asset::Image halved(const asset::Image& image) {
    asset::Image half = image;
    half.width = std::max(1u, image.width / 2);
    half.height = std::max(1u, image.height / 2);
    half.pixels.resize(std::size_t{half.width} * half.height * 4 * sizeof(Component));
    const auto component = [&](std::uint32_t x, std::uint32_t y, std::size_t c) {
        const std::size_t pixel = std::size_t{std::min(y, image.height - 1)} * image.width + std::min(x, image.width - 1);
        Component value;
        std::memcpy(&value, image.pixels.data() + (pixel * 4 + c) * sizeof value, sizeof value);
        return static_cast<float>(value);
    };
    for (std::uint32_t y = 0; y < half.height; ++y)
        for (std::uint32_t x = 0; x < half.width; ++x)
            for (std::size_t c = 0; c < 4; ++c) {
                const float sum = component(2 * x, 2 * y, c) + component(2 * x + 1, 2 * y, c) + component(2 * x, 2 * y + 1, c) +
                                  component(2 * x + 1, 2 * y + 1, c);
                const auto mean = static_cast<Component>(sum / 4);
                std::memcpy(half.pixels.data() + ((std::size_t{y} * half.width + x) * 4 + c) * sizeof mean, &mean, sizeof mean);
            }
    return half;
}

asset::Image half(const asset::Image& image) {
    if (image.levels > 1) return fromLevel(image, 1);
    if (image.format == asset::PixelFormat::Rgba8) return halved<std::uint8_t>(image);
    if (image.format == asset::PixelFormat::Rgba16) return halved<std::uint16_t>(image);
    if (image.format == asset::PixelFormat::Rgba32Float) return halved<float>(image);
    return image;
}

}  // namespace

asset::Image fromLevel(const asset::Image& image, std::uint32_t level) {
    REKINDLE_ASSERT(level < image.levels);
    asset::Image rest{.name = image.name,
                      .source = image.source,
                      .mimeType = image.mimeType,
                      .width = asset::levelSize(image.width, level),
                      .height = asset::levelSize(image.height, level),
                      .format = image.format,
                      .levels = image.levels - level};
    const auto* pixels = image.pixels.data();
    rest.pixels.assign(pixels + image.levelOffset(level), pixels + image.pixels.size());
    return rest;
}

asset::Image smallerImage(const asset::Image& image, int halvings) {
    asset::Image smaller = image;
    for (int i = 0; i < halvings && smaller.width * smaller.height > 1; ++i) smaller = half(smaller);
    return smaller;
}

}  // namespace rekindle::render
