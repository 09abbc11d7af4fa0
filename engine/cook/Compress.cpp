#include "cook/Compress.h"

#include <squish.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <utility>
#include <vector>

#include "asset/TextureSlots.h"
#include "core/Jobs.h"

namespace rekindle::cook {

using asset::Image, asset::PixelFormat;
using math::vec3;

namespace {

using Block = std::array<std::uint8_t, 64>;  // 4 x 4 RGBA

constexpr std::uint32_t smallest = 64;
constexpr std::size_t blockTexels = 16;

int flagsFor(PixelFormat format) {
    switch (format) {
        case PixelFormat::Bc1:
            return squish::kDxt1;
        case PixelFormat::Bc3:
            return squish::kDxt5;
        case PixelFormat::Bc4:
            return squish::kBc4;
        default:
            return squish::kBc5;
    }
}

std::size_t blockBytes(PixelFormat format) {
    return asset::pixelBytes(format, 4, 4);
}

bool hasAlpha(const Image& image) {
    for (std::size_t i = 3; i < image.pixels.size(); i += 4)
        if (image.pixels[i] != std::byte{255}) return true;
    return false;
}

PixelFormat formatFor(const Image& image, const ImageUse& use) {
    if (use.normals) return PixelFormat::Bc5;
    if (use.channels == asset::channelR) return PixelFormat::Bc4;
    if ((use.channels & ~(asset::channelR | asset::channelG)) == 0) return PixelFormat::Bc5;
    return (use.channels & asset::channelA) && hasAlpha(image) ? PixelFormat::Bc3 : PixelFormat::Bc1;
}

// One channel of a block as BC4 has it: two ends, the steps between them, three bits a texel (Khronos Data Format 1.3, 20.1).
void unpackChannel(const std::uint8_t* packed, std::uint8_t* to) {
    const int a = packed[0], b = packed[1], steps = a > b ? 7 : 5;
    std::array<int, 8> values{a, b, 0, 0, 0, 0, 0, 255};
    for (int i = 1; i < steps; ++i) values[static_cast<std::size_t>(i + 1)] = ((steps - i) * a + i * b + steps / 2) / steps;
    std::uint64_t bits = 0;
    std::memcpy(&bits, packed + 2, 6);
    for (std::size_t texel = 0; texel < blockTexels; ++texel, bits >>= 3)
        to[texel * 4] = static_cast<std::uint8_t>(values[bits & 7]);
}

Block unpackedBlock(const std::byte* packed, PixelFormat format) {
    Block block;
    if (format == PixelFormat::Bc1 || format == PixelFormat::Bc3) {
        squish::Decompress(block.data(), packed, flagsFor(format));
        return block;
    }
    for (std::size_t i = 0; i < block.size(); ++i) block[i] = i % 4 == 3 ? 255 : 0;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(packed);
    unpackChannel(bytes, block.data());
    if (format == PixelFormat::Bc5) unpackChannel(bytes + 8, block.data() + 1);
    return block;
}

// The block at (x, y), in blocks. Beyond the edge the texels at it are repeated.
Block blockAt(const Image& image, std::uint32_t level, std::uint32_t x, std::uint32_t y) {
    const std::uint32_t width = asset::levelSize(image.width, level), height = asset::levelSize(image.height, level);
    const std::byte* const texels = image.pixels.data() + image.levelOffset(level);
    Block block;
    for (std::uint32_t row = 0; row < 4; ++row)
        for (std::uint32_t column = 0; column < 4; ++column) {
            const std::size_t at = std::size_t{std::min(y * 4 + row, height - 1)} * width + std::min(x * 4 + column, width - 1);
            std::memcpy(&block[(row * 4 + column) * 4], texels + at * 4, 4);
        }
    return block;
}

// What a level loses.
struct Loss {
    double squares = 0;  // of channels that are read, 0 to 255
    double angles = 0;   // squared, radians
    std::size_t texels = 0;
};

vec3 directionOf(const std::uint8_t* texel) {
    const vec3 n = vec3(texel[0], texel[1], texel[2]) / 127.5f - 1.0f;
    const float length = glm::length(n);
    return length > 0 ? n / length : vec3(0, 0, 1);
}

vec3 rebuiltDirection(const std::uint8_t* texel) {
    const float x = float(texel[0]) / 127.5f - 1, y = float(texel[1]) / 127.5f - 1;
    return glm::normalize(vec3(x, y, std::sqrt(std::max(0.0f, 1 - x * x - y * y))));
}

void addLoss(Loss& loss, const Block& before, const Block& after, const ImageUse& use) {
    for (std::size_t texel = 0; texel < blockTexels; ++texel) {
        const std::uint8_t *const a = &before[texel * 4], *const b = &after[texel * 4];
        for (std::size_t c = 0; c < 4; ++c)
            if (use.channels >> c & 1) loss.squares += double(a[c] - b[c]) * double(a[c] - b[c]);
        if (use.normals) {
            const float angle = std::acos(std::min(1.0f, glm::dot(directionOf(a), rebuiltDirection(b))));
            loss.angles += double(angle) * double(angle);
        }
    }
    loss.texels += blockTexels;
}

bool isBearable(const Loss& loss, const ImageUse& use, const BlockQuality& quality) {
    const double texels = double(std::max<std::size_t>(loss.texels, 1));
    if (use.normals) return std::sqrt(loss.angles / texels) <= double(quality.mostAngle);
    const double error = loss.squares / (texels * std::popcount(use.channels));
    return error <= 0 || 10 * std::log10(255.0 * 255.0 / error) >= double(quality.leastPsnr);
}

// One block in `step` each way of the largest level, as an estimate that costs little.
Loss sampledLoss(const Image& image, PixelFormat format, const ImageUse& use, std::uint32_t step) {
    const std::uint32_t across = (image.width + 3) / 4, down = (image.height + 3) / 4;
    std::vector<Loss> rows((down + step - 1) / step);
    core::parallelFor(rows.size(), [&](std::size_t row) {
        for (std::uint32_t x = static_cast<std::uint32_t>(row) % step; x < across; x += step) {
            const Block before = blockAt(image, 0, x, static_cast<std::uint32_t>(row) * step);
            std::array<std::byte, 16> packed;
            squish::Compress(before.data(), packed.data(), flagsFor(format));
            addLoss(rows[row], before, unpackedBlock(packed.data(), format), use);
        }
    });
    Loss sum;
    for (const Loss& row : rows) {
        sum.squares += row.squares;
        sum.angles += row.angles;
        sum.texels += row.texels;
    }
    return sum;
}

void packLevel(const Image& from, Image& to, std::uint32_t level, int flags) {
    const std::uint32_t across = (asset::levelSize(from.width, level) + 3) / 4;
    const std::uint32_t down = (asset::levelSize(from.height, level) + 3) / 4;
    std::byte* const target = to.pixels.data() + to.levelOffset(level);
    core::parallelFor(down, [&](std::size_t y) {
        for (std::uint32_t x = 0; x < across; ++x)
            squish::Compress(blockAt(from, level, x, static_cast<std::uint32_t>(y)).data(),
                             target + (y * across + x) * blockBytes(to.format), flags);
    });
}

bool canPack(const Image& image, const ImageUse& use) {
    return image.format == PixelFormat::Rgba8 && use.isOne() && !image.pixels.empty() &&
           std::min(image.width, image.height) >= smallest;
}

void rebuildZ(Block& block) {
    for (std::size_t texel = 0; texel < blockTexels; ++texel)
        block[texel * 4 + 2] = static_cast<std::uint8_t>(std::lround((rebuiltDirection(&block[texel * 4]).z + 1) * 127.5f));
}

}  // namespace

Image inBlocks(Image image, const ImageUse& use, const BlockQuality& quality) {
    static constexpr std::uint32_t sampling = 4;
    if (!canPack(image, use)) return image;
    const PixelFormat format = formatFor(image, use);
    if (!isBearable(sampledLoss(image, format, use, sampling), use, quality)) return image;
    Image packed{.name = image.name,
                 .source = image.source,
                 .mimeType = image.mimeType,
                 .width = image.width,
                 .height = image.height,
                 .format = format,
                 .levels = image.levels};
    packed.pixels.resize(packed.levelOffset(packed.levels));
    for (std::uint32_t level = 0; level < packed.levels; ++level)
        packLevel(std::as_const(image), packed, level, flagsFor(format));
    return packed;
}

Image unpacked(const Image& image, std::uint32_t level) {
    Image plain{
        .name = image.name, .width = asset::levelSize(image.width, level), .height = asset::levelSize(image.height, level)};
    plain.pixels.resize(plain.levelBytes(0));
    const std::uint32_t across = (plain.width + 3) / 4, down = (plain.height + 3) / 4;
    const std::byte* block = image.pixels.data() + image.levelOffset(level);
    for (std::uint32_t y = 0; y < down; ++y)
        for (std::uint32_t x = 0; x < across; ++x, block += blockBytes(image.format)) {
            Block texels = unpackedBlock(block, image.format);
            if (image.format == PixelFormat::Bc5) rebuildZ(texels);
            for (std::uint32_t row = y * 4; row < std::min(y * 4 + 4, plain.height); ++row)
                for (std::uint32_t column = x * 4; column < std::min(x * 4 + 4, plain.width); ++column)
                    std::memcpy(plain.pixels.data() + (std::size_t{row} * plain.width + column) * 4,
                                &texels[((row - y * 4) * 4 + column - x * 4) * 4], 4);
        }
    return plain;
}

}  // namespace rekindle::cook
