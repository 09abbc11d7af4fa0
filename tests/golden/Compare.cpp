// Compares two pictures of the same size: golden_compare EXPECTED.png ACTUAL.png DIFFERENCE.png prints two numbers: how different
// they look in their worst tile, and on the whole; and writes where.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>
#include <optional>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#include <stb/stb_image.h>

#include "Flip.h"
#include "commands/PictureEncoders.h"
#include "core/File.h"

namespace {

using rekindle::math::uvec2;
using Bytes = std::vector<std::uint8_t>;

constexpr unsigned tile = 16;  // pixels: smaller than what a lost highlight or shadow covers, larger than an edge's noise

struct Picture {
    uvec2 extent{0};
    Bytes rgba;
};

std::optional<Picture> load(const char* path) {
    int width = 0, height = 0, channels = 0;
    const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(stbi_load(path, &width, &height, &channels, 4), stbi_image_free);
    if (!pixels) return {};
    return Picture{{width, height}, Bytes(pixels.get(), pixels.get() + std::size_t(width) * std::size_t(height) * 4)};
}

// Laid on one grey: transparent pixels count alike whatever their colour.
Bytes flattened(const Picture& picture, unsigned grey) {
    Bytes rgb;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
        for (std::size_t c = 0; c < 3; ++c) {
            const unsigned alpha = picture.rgba[i + 3];
            rgb.push_back(std::uint8_t((picture.rgba[i + c] * alpha + grey * (255 - alpha) + 127) / 255));
        }
    return rgb;
}

// On white and on black, the larger of the two: a difference of alpha alone shows on one of them at least.
std::vector<float> differenceOf(const Picture& expected, const Picture& actual) {
    auto onBlack = rekindle::golden::flip(expected.extent, flattened(expected, 0), flattened(actual, 0));
    const auto onWhite = rekindle::golden::flip(expected.extent, flattened(expected, 255), flattened(actual, 255));
    std::transform(onBlack.begin(), onBlack.end(), onWhite.begin(), onBlack.begin(),
                   [](float a, float b) { return std::max(a, b); });
    return onBlack;
}

float meanOfTile(uvec2 extent, const std::vector<float>& difference, uvec2 corner) {
    float sum = 0;
    unsigned count = 0;
    for (unsigned y = corner.y; y < std::min(corner.y + tile, extent.y); ++y)
        for (unsigned x = corner.x; x < std::min(corner.x + tile, extent.x); ++x, ++count)
            sum += difference[std::size_t(y) * extent.x + x];
    return sum / float(count);
}

float worstTile(uvec2 extent, const std::vector<float>& difference) {
    float worst = 0;
    for (unsigned y = 0; y < extent.y; y += tile)
        for (unsigned x = 0; x < extent.x; x += tile) worst = std::max(worst, meanOfTile(extent, difference, {x, y}));
    return worst;
}

// Black where equal, through red to yellow.
bool writeDifference(const char* path, uvec2 extent, const std::vector<float>& difference) {
    Bytes rgba;
    for (const float value : difference) {
        const auto channel = [](float v) { return std::uint8_t(255 * std::clamp(v, 0.0f, 1.0f)); };
        rgba.insert(rgba.end(), {channel(value * 4), channel(value * 4 - 1), channel(value * 4 - 3), 255});
    }
    const auto png = rekindle::commands::encodePng(extent, rgba);
    return png && rekindle::core::writeFileAtomically(path, *png);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return std::fputs("golden_compare EXPECTED.png ACTUAL.png DIFFERENCE.png\n", stderr), 2;
    const auto expected = load(argv[1]), actual = load(argv[2]);
    if (!expected || !actual || expected->extent != actual->extent)
        return std::fputs("golden_compare: the pictures cannot be read, or differ in size\n", stderr), 2;
    const auto difference = differenceOf(*expected, *actual);
    if (!writeDifference(argv[3], expected->extent, difference)) return std::fputs("golden_compare: cannot write\n", stderr), 2;
    const float mean = std::accumulate(difference.begin(), difference.end(), 0.0f) / float(difference.size());
    fmt::print("{:.5f} {:.5f}\n", worstTile(expected->extent, difference), mean);
    return 0;
}
