#include "importer/TextureRecipe.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "math/Types.h"

namespace rekindle::importer {

using asset::Image;
using Pixel = std::array<std::uint8_t, 4>;

// The upper eight bits of a channel.
static std::uint8_t channel(const Image& image, std::uint32_t x, std::uint32_t y, unsigned c) {
    const std::size_t at = (std::size_t{y} * image.width + x) * 4 + c;
    const std::size_t byte = image.format == asset::PixelFormat::Rgba16 ? at * 2 + 1 : at;  // little-endian
    return std::to_integer<std::uint8_t>(image.pixels[byte]);
}

// The texel of an image of another size at that place.
static std::uint8_t sampled(const Image& image, const Image& as, std::uint32_t x, std::uint32_t y, unsigned c) {
    const auto scaled = [](std::uint32_t at, std::uint32_t from, std::uint32_t to) {
        return static_cast<std::uint32_t>(std::uint64_t{at} * to / from);
    };
    return channel(image, scaled(x, as.width, image.width), scaled(y, as.height, image.height), c);
}

template <class Shade>
static void paint(Image& image, Shade shade) {
    image.format = asset::PixelFormat::Rgba8;
    image.pixels.resize(std::size_t{image.width} * image.height * 4);
    for (std::uint32_t y = 0; y < image.height; ++y)
        for (std::uint32_t x = 0; x < image.width; ++x) {
            const Pixel pixel = shade(x, y);
            std::transform(pixel.begin(), pixel.end(),
                           image.pixels.begin() + static_cast<std::ptrdiff_t>((std::size_t{y} * image.width + x) * 4),
                           [](std::uint8_t value) { return std::byte{value}; });
        }
}

static Image largerOf(const Image& a, const Image& b) {
    const Image& larger = std::size_t{a.width} * a.height >= std::size_t{b.width} * b.height ? a : b;
    return {.name = larger.name,
            .source = larger.source,
            .mimeType = larger.mimeType,
            .width = larger.width,
            .height = larger.height};
}

static Image onePixel() {
    return {.width = 1, .height = 1, .pixels = std::vector<std::byte>(4, std::byte{255})};
}

static bool isGrey(const Image& image) {
    const std::uint32_t step = std::max(1u, image.width / 64);
    for (std::uint32_t y = 0; y < image.height; y += step)
        for (std::uint32_t x = 0; x < image.width; x += step) {
            const auto [low, high] = std::minmax({channel(image, x, y, 0), channel(image, x, y, 1), channel(image, x, y, 2)});
            if (high - low > 8) return false;
        }
    return true;
}

// The slope of the heights by central differences, tiled at the borders; full height over eight texels.
static Image normalsFromHeights(const Image& heights) {
    Image normals = largerOf(heights, heights);
    const auto height = [&](std::uint32_t x, std::uint32_t y) {
        return channel(heights, x % heights.width, y % heights.height, 0) / 255.0f;
    };
    paint(normals, [&](std::uint32_t x, std::uint32_t y) -> Pixel {
        const float right = height(x + 1, y) - height(x + heights.width - 1, y);
        const float down = height(x, y + 1) - height(x, y + heights.height - 1);
        const math::vec3 normal = glm::normalize(math::vec3(-right * 4, down * 4, 1)) * 127.5f + 128.0f;
        return {static_cast<std::uint8_t>(normal.x), static_cast<std::uint8_t>(normal.y),
                static_cast<std::uint8_t>(std::min(normal.z, 255.0f)), 255};
    });
    return normals;
}

static Image metalRoughness(const Image& roughness, const Image& metalness) {
    Image packed = largerOf(roughness, metalness);
    paint(packed, [&](std::uint32_t x, std::uint32_t y) -> Pixel {
        return {255, sampled(roughness, packed, x, y, 0), sampled(metalness, packed, x, y, 0), 255};
    });
    return packed;
}

// An opacity map may hold it in its alpha, or, without any, in its brightness.
static Image withOpacity(const Image& color, const Image& opacity) {
    const unsigned from = transparencyOf(opacity) == Transparency::None ? 0 : 3;
    Image packed = largerOf(color, opacity);
    paint(packed, [&](std::uint32_t x, std::uint32_t y) -> Pixel {
        return {sampled(color, packed, x, y, 0), sampled(color, packed, x, y, 1), sampled(color, packed, x, y, 2),
                sampled(opacity, packed, x, y, from)};
    });
    return packed;
}

Transparency transparencyOf(const Image& image) {
    std::size_t graded = 0, clear = 0;
    for (std::uint32_t y = 0; y < image.height; ++y)
        for (std::uint32_t x = 0; x < image.width; ++x) {
            const std::uint8_t alpha = channel(image, x, y, 3);
            clear += alpha < 8;
            graded += alpha >= 8 && alpha < 248;
        }
    if (clear + graded == 0) return Transparency::None;
    // The soft edges of a cut-out are a small part of it.
    return graded * 10 < std::size_t{image.width} * image.height ? Transparency::CutOut : Transparency::Graded;
}

core::Result<Image> cook(const TextureRecipe& recipe, const PictureSource& source) {
    const auto had = [&](const std::string& name) { return name.empty() ? core::Result<Image>(onePixel()) : source(name); };
    REKINDLE_ASSIGN(first, had(recipe.first));
    switch (recipe.kind) {
        case TextureRecipe::Kind::Plain:
            return first;
        case TextureRecipe::Kind::Normals:
            return isGrey(first) ? normalsFromHeights(first) : first;
        case TextureRecipe::Kind::MetalRoughness:
        case TextureRecipe::Kind::Opacity:
            break;
    }
    REKINDLE_ASSIGN(second, had(recipe.second));
    return recipe.kind == TextureRecipe::Kind::Opacity ? withOpacity(first, second) : metalRoughness(first, second);
}

}  // namespace rekindle::importer
