#include "commands/ViewThumbnail.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "cook/Compress.h"

namespace rekindle::commands {

using asset::Image;
using asset::PixelFormat;
using math::vec4;

// IEC 61966-2-1.
static float encode(float linear) {
    linear = std::clamp(linear, 0.f, 1.f);
    return linear <= 0.0031308f ? linear * 12.92f : 1.055f * std::pow(linear, 1 / 2.4f) - 0.055f;
}

template <class Component>
static vec4 readPixel(const Image& image, std::size_t index) {
    Component values[4];
    std::memcpy(values, image.pixels.data() + index * sizeof values, sizeof values);
    return {float(values[0]), float(values[1]), float(values[2]), float(values[3])};
}

// 0 to 1, as it is to be shown.
static vec4 shownPixel(const Image& image, std::size_t index) {
    switch (image.format) {
        case PixelFormat::Rgba8:
            return readPixel<std::uint8_t>(image, index) / 255.f;
        case PixelFormat::Rgba16:
            return readPixel<std::uint16_t>(image, index) / 65535.f;
        default:
            break;
    }
    const vec4 p = readPixel<float>(image, index);
    return {encode(p.x), encode(p.y), encode(p.z), std::clamp(p.w, 0.f, 1.f)};
}

// The mean of at most 4 x 4 pixels spread over the square from (x, y) to (x + step, y + step).
static vec4 meanOf(const Image& image, math::vec2 from, math::vec2 step) {
    const auto count = [](float length) { return std::clamp(int(std::ceil(length)), 1, 4); };
    const int across = count(step.x), down = count(step.y);
    vec4 sum(0);
    for (int j = 0; j < down; ++j)
        for (int i = 0; i < across; ++i) {
            const auto x = std::min(std::uint32_t(from.x + step.x * (float(i) + 0.5f) / float(across)), image.width - 1);
            const auto y = std::min(std::uint32_t(from.y + step.y * (float(j) + 0.5f) / float(down)), image.height - 1);
            sum += shownPixel(image, std::size_t(y) * image.width + x);
        }
    return sum / float(across * down);
}

// The smallest level that has as many pixels as are wanted.
static std::uint32_t levelFor(const Image& image, std::uint32_t longest) {
    std::uint32_t level = 0;
    while (level + 1 < image.levels && asset::levelSize(std::max(image.width, image.height), level + 1) >= longest) ++level;
    return level;
}

Thumbnail thumbnailOf(const Image& image, std::uint32_t longest) {
    if (image.pixels.empty()) return {};
    if (asset::isBlockFormat(image.format)) return thumbnailOf(cook::unpacked(image, levelFor(image, longest)), longest);
    const float shrink = std::min(1.f, float(longest) / float(std::max(image.width, image.height)));
    const math::uvec2 extent{std::max(1u, std::uint32_t(std::lround(float(image.width) * shrink))),
                             std::max(1u, std::uint32_t(std::lround(float(image.height) * shrink)))};
    const math::vec2 step{float(image.width) / float(extent.x), float(image.height) / float(extent.y)};
    Thumbnail thumbnail{extent, {}};
    thumbnail.pixels.reserve(std::size_t(extent.x) * extent.y * 4);
    for (std::uint32_t y = 0; y < extent.y; ++y)
        for (std::uint32_t x = 0; x < extent.x; ++x) {
            const vec4 mean = meanOf(image, math::vec2(float(x), float(y)) * step, step);
            for (int c = 0; c < 4; ++c) thumbnail.pixels.push_back(std::byte(std::lround(mean[c] * 255)));
        }
    return thumbnail;
}

}  // namespace rekindle::commands
