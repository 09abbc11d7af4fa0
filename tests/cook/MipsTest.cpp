#include "cook/Mips.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>

namespace rekindle::cook {

using asset::Image;
using math::vec3;

template <class Texel>
static Image makeImage(std::uint32_t width, std::uint32_t height, Texel texel) {
    Image image{.width = width, .height = height};
    std::vector<std::byte> pixels;
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x)
            for (const int value : texel(x, y)) pixels.push_back(std::byte(value));
    image.pixels = std::move(pixels);
    return image;
}

using Rgba = std::array<int, 4>;

static Rgba at(const Image& image, std::uint32_t level, std::uint32_t x, std::uint32_t y) {
    Rgba texel;
    const std::size_t first = image.levelOffset(level) + (std::size_t{y} * asset::levelSize(image.width, level) + x) * 4;
    for (std::size_t c = 0; c < 4; ++c) texel[c] = std::to_integer<int>(image.pixels[first + c]);
    return texel;
}

TEST(Mips, AChainGoesDownToOneTexelForAnySize) {
    const Image image = withMips(makeImage(37, 5, [](int, int) { return Rgba{10, 20, 30, 255}; }), {.color = true});
    EXPECT_EQ(image.levels, 6u);
    EXPECT_EQ(image.pixels.size(), image.levelOffset(image.levels));
    for (std::uint32_t level = 0; level < image.levels; ++level) EXPECT_EQ(at(image, level, 0, 0), (Rgba{10, 20, 30, 255}));
}

TEST(Mips, ColoursAreFilteredInLinearLightAndNumbersAsTheyAre) {
    const auto checkered = makeImage(8, 8, [](int x, int y) {
        return (x + y) % 2 ? Rgba{255, 255, 255, 255} : Rgba{0, 0, 0, 255};
    });
    EXPECT_NEAR(at(withMips(checkered, {.color = true}), 1, 1, 1)[0], 188, 1);  // half of the light, sRGB-encoded
    EXPECT_NEAR(at(withMips(checkered, {.values = true}), 1, 1, 1)[0], 128, 1);
}

TEST(Mips, WhatCannotBeSeenLendsNoColour) {
    const auto leaves = makeImage(16, 16, [](int x, int) { return x % 2 ? Rgba{40, 200, 40, 255} : Rgba{255, 255, 255, 0}; });
    const Image chain = withMips(leaves, {.color = true, .seeThrough = true});
    EXPECT_NEAR(at(chain, 1, 4, 4)[0], 40, 2);
    EXPECT_NEAR(at(chain, 1, 4, 4)[3], 128, 2);
    const Image opaque = withMips(leaves, {.color = true, .opaque = true});
    EXPECT_GT(at(opaque, 1, 4, 4)[0], 150);
}

static double covered(const Image& image, std::uint32_t level, int cutoff) {
    int there = 0;
    const std::uint32_t width = asset::levelSize(image.width, level), height = asset::levelSize(image.height, level);
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x) there += at(image, level, x, y)[3] >= cutoff;
    return double(there) / (width * height);
}

TEST(Mips, AMaskKeepsTheShareThatItCovers) {
    // Thin blades in tufts, a quarter of the picture: plain filtering makes them vanish.
    const auto grass = makeImage(256, 256, [](std::uint32_t x, std::uint32_t y) {
        const bool tuft = std::sin(float(x) * 0.09f) + std::sin(float(y) * 0.07f) > -0.6f;
        return Rgba{60, 120, 30, tuft && (x * 2654435761u ^ (y / 4) * 40503u) % 97 < 30 ? 255 : 0};
    });
    const Image kept = withMips(grass, {.color = true, .seeThrough = true, .cutoff = 0.5f});
    const Image lost = withMips(grass, {.color = true, .seeThrough = true});
    for (std::uint32_t level = 1; level <= 3; ++level)
        EXPECT_NEAR(covered(kept, level, 128), covered(grass, 0, 128), 0.03) << level;
    EXPECT_LT(covered(lost, 3, 128), 0.1 * covered(grass, 0, 128));
}

TEST(Mips, DirectionsStayUnitLength) {
    const auto bumps = makeImage(32, 32, [](int x, int) { return x % 2 ? Rgba{218, 128, 218, 255} : Rgba{37, 128, 218, 255}; });
    const Image chain = withMips(bumps, {.normals = true});
    for (std::uint32_t level = 1; level < chain.levels; ++level) {
        const Rgba texel = at(chain, level, 0, 0);
        EXPECT_NEAR(glm::length(vec3(texel[0], texel[1], texel[2]) / 127.5f - 1.0f), 1, 0.02) << level;
    }
}

TEST(Mips, SixteenBitsStaySixteen) {
    Image image{.width = 2, .height = 2, .format = asset::PixelFormat::Rgba16};
    std::vector<std::byte> pixels(32);
    const std::uint16_t value = 12345;
    for (std::size_t i = 0; i < 16; ++i) std::memcpy(pixels.data() + i * 2, &value, 2);
    image.pixels = std::move(pixels);
    const Image chain = withMips(image, {.values = true});
    std::uint16_t smallest = 0;
    std::memcpy(&smallest, chain.pixels.data() + chain.levelOffset(1), 2);
    EXPECT_EQ(smallest, value);
}

TEST(Mips, AnImageOfTwoKindsIsLeftAlone) {
    const auto image = makeImage(4, 4, [](int, int) { return Rgba{1, 2, 3, 4}; });
    EXPECT_EQ(withMips(image, {.color = true, .values = true}).levels, 1u);
    EXPECT_EQ(withMips(image, {.color = true, .opaque = true, .seeThrough = true}).levels, 1u);
}

TEST(ImageUse, SaysWhatMaterialsRead) {
    asset::Model model;
    model.images.resize(3);
    model.textures = {{.image = 0}, {.image = 1}, {.image = 2}};
    asset::Material leaf{.alphaMode = asset::AlphaMode::Mask, .alphaCutoff = 0.25f};
    leaf.baseColor.w = 0.5f;
    leaf.baseColorTexture.texture = 0;
    leaf.normalTexture.texture = 1;
    leaf.sheenColorTexture.texture = leaf.sheenRoughnessTexture.texture = 2;
    model.materials = {leaf};
    const auto uses = imageUses(model);
    EXPECT_TRUE(uses[0].isOne() && uses[0].seeThrough);
    EXPECT_FLOAT_EQ(uses[0].cutoff, 0.5f);
    EXPECT_TRUE(uses[1].normals && uses[1].isOne());
    EXPECT_TRUE(uses[2].isOne() && uses[2].color) << "roughness in the alpha of a colour";
    EXPECT_EQ(uses[2].channels, 15);
}

}  // namespace rekindle::cook
