#include "cook/Compress.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "cook/Mips.h"

namespace rekindle::cook {

using asset::Image, asset::PixelFormat;

template <class Texel>
static Image paint(std::uint32_t size, Texel texel) {
    Image image{.width = size, .height = size};
    std::vector<std::byte> pixels;
    for (std::uint32_t y = 0; y < size; ++y)
        for (std::uint32_t x = 0; x < size; ++x)
            for (const double value : texel(double(x) / size, double(y) / size)) pixels.push_back(std::byte(std::lround(value)));
    image.pixels = std::move(pixels);
    return image;
}

static std::array<double, 4> gradient(double x, double y) {
    return {60 + 80 * x, 90 + 60 * y, 70 + 40 * x * y, 255};
}

static double psnr(const Image& a, const Image& b, std::size_t channels) {
    double squares = 0;
    for (std::size_t i = 0; i < b.pixels.size(); ++i) {
        if (i % 4 >= channels) continue;
        const double d = std::to_integer<int>(a.pixels[i]) - std::to_integer<int>(b.pixels[i]);
        squares += d * d;
    }
    return 10 * std::log10(255.0 * 255.0 / (squares / (double(b.pixels.size()) / 4 * double(channels))));
}

static constexpr ImageUse colors{.color = true, .channels = 15, .opaque = true};

TEST(Compress, SmoothColoursGoToBc1AndLookAlike) {
    const Image before = paint(128, gradient);
    const Image packed = inBlocks(before, colors);
    ASSERT_EQ(packed.format, PixelFormat::Bc1);
    EXPECT_EQ(packed.pixels.size(), 128u * 128 / 2);
    EXPECT_GT(psnr(before, unpacked(packed, 0), 3), 38);
}

TEST(Compress, AlphaGoesToBc3) {
    const Image before = paint(64, [](double x, double y) {
        auto texel = gradient(x, y);
        texel[3] = 255 * y;
        return texel;
    });
    const Image packed = inBlocks(before, {.color = true, .channels = 15, .seeThrough = true});
    ASSERT_EQ(packed.format, PixelFormat::Bc3);
    EXPECT_GT(psnr(before, unpacked(packed, 0), 4), 38);
}

TEST(Compress, FragileOnesStayAsTheyAre) {
    const Image noise = paint(64, [](double x, double y) {
        const auto at = [&](double f) { return 127 + 127 * std::sin(f * (x * 64 * 97 + y * 64 * 57)); };
        return std::array<double, 4>{at(1), at(2.3), at(3.7), 255};
    });
    EXPECT_EQ(inBlocks(noise, colors).format, PixelFormat::Rgba8);
    EXPECT_EQ(inBlocks(paint(32, gradient), colors).format, PixelFormat::Rgba8) << "too small to matter";
    EXPECT_EQ(inBlocks(paint(64, gradient), {.color = true, .values = true, .channels = 15}).format, PixelFormat::Rgba8);
}

TEST(Compress, DirectionsGoToBc5AndTurnLittle) {
    const Image before = paint(64, [](double x, double y) {
        const double nx = 0.4 * std::sin(6 * x), ny = 0.4 * std::cos(5 * y), nz = std::sqrt(1 - nx * nx - ny * ny);
        return std::array<double, 4>{127.5 + 127.5 * nx, 127.5 + 127.5 * ny, 127.5 + 127.5 * nz, 255};
    });
    const Image packed = inBlocks(before, {.normals = true, .channels = 7});
    ASSERT_EQ(packed.format, PixelFormat::Bc5);
    EXPECT_GT(psnr(before, unpacked(packed, 0), 3), 38);
}

// A file may store directions that are not unit length, and mean it.
TEST(Compress, DirectionsWhoseZDoesNotFollowStay) {
    const Image flattened = paint(64, [](double, double) { return std::array<double, 4>{160, 128, 160, 255}; });
    EXPECT_EQ(inBlocks(flattened, {.normals = true, .channels = 7}).format, PixelFormat::Rgba8);
}

TEST(Compress, WhatIsReadDecidesHowManyChannelsAreKept) {
    const Image image = paint(64, gradient);
    EXPECT_EQ(inBlocks(image, {.values = true, .channels = 1}).format, PixelFormat::Bc4);
    EXPECT_EQ(inBlocks(image, {.values = true, .channels = 3}).format, PixelFormat::Bc5);
    const Image one = unpacked(inBlocks(image, {.values = true, .channels = 1}), 0);
    EXPECT_GT(psnr(image, one, 1), 38);
}

TEST(Compress, EveryLevelIsThere) {
    const Image chain = withMips(paint(128, gradient), colors);
    const Image packed = inBlocks(chain, colors);
    EXPECT_EQ(packed.levels, chain.levels);
    EXPECT_EQ(packed.pixels.size(), packed.levelOffset(packed.levels));
    const Image smallest = unpacked(packed, packed.levels - 1);
    EXPECT_EQ(smallest.width, 1u);
    EXPECT_NEAR(std::to_integer<int>(smallest.pixels[0]), 100, 6);
}

}  // namespace rekindle::cook
