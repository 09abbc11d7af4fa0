#include "cook/Texels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace rekindle::cook {

using math::vec3, math::vec4;

// What a texel that cannot be seen at all still weighs: its colour decides where there is no other.
static constexpr float leastWeight = 1.0f / 4096;

// Both curves: IEC 61966-2-1.
static float decodeSrgb(float c) {
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}
static float encodeSrgb(float c) {
    return c <= 0.0031308f ? c * 12.92f : 1.055f * std::pow(c, 1 / 2.4f) - 0.055f;
}

static const std::array<float, 256>& srgbTable() {
    static const std::array<float, 256> table = [] {
        std::array<float, 256> made{};
        for (std::size_t i = 0; i < made.size(); ++i) made[i] = decodeSrgb(static_cast<float>(i) / 255);
        return made;
    }();
    return table;
}

TexelSpace spaceFor(const ImageUse& use) {
    if (use.normals) return TexelSpace::Normals;
    if (!use.color) return TexelSpace::Values;
    return use.seeThrough ? TexelSpace::WeightedColor : TexelSpace::Color;
}

static vec4 inSpace(vec4 texel, TexelSpace space) {
    if (space == TexelSpace::Normals) return vec4(vec3(texel) * 2.0f - 1.0f, texel.w);
    if (space != TexelSpace::WeightedColor) return texel;
    const float weight = glm::mix(leastWeight, 1.0f, texel.w);
    return vec4(vec3(texel) * weight, weight);
}

static void decodeRow8(const std::uint8_t* from, TexelSpace space, std::vector<vec4>& row) {
    const bool color = space == TexelSpace::Color || space == TexelSpace::WeightedColor;
    const auto& table = srgbTable();
    for (vec4& texel : row) {
        const vec4 plain = vec4(from[0], from[1], from[2], from[3]) / 255.0f;
        texel = inSpace(color ? vec4(table[from[0]], table[from[1]], table[from[2]], plain.w) : plain, space);
        from += 4;
    }
}

static void decodeRow16(const std::byte* from, TexelSpace space, std::vector<vec4>& row) {
    const bool color = space == TexelSpace::Color || space == TexelSpace::WeightedColor;
    for (vec4& texel : row) {
        std::array<std::uint16_t, 4> stored;
        std::memcpy(stored.data(), from, sizeof stored);
        vec4 plain = vec4(stored[0], stored[1], stored[2], stored[3]) / 65535.0f;
        for (int c = 0; color && c < 3; ++c) plain[c] = decodeSrgb(plain[c]);
        texel = inSpace(plain, space);
        from += sizeof stored;
    }
}

void decodeRow(const asset::Image& image, TexelSpace space, std::uint32_t y, std::vector<vec4>& row) {
    row.resize(image.width);
    const std::byte* const from = image.pixels.data() + std::size_t{y} * image.width * asset::bytesPerPixel(image.format);
    if (image.format == asset::PixelFormat::Rgba8)
        decodeRow8(reinterpret_cast<const std::uint8_t*>(from), space, row);
    else
        decodeRow16(from, space, row);
}

float alphaOf(const vec4& texel, TexelSpace space) {
    return space == TexelSpace::WeightedColor ? (texel.w - leastWeight) / (1 - leastWeight) : texel.w;
}

vec4 encoded(vec4 texel, TexelSpace space) {
    const float alpha = std::clamp(alphaOf(texel, space), 0.0f, 1.0f);
    vec3 rgb(texel);
    if (space == TexelSpace::WeightedColor) rgb /= std::max(texel.w, leastWeight / 2);
    if (space == TexelSpace::Normals) {
        const float length = glm::length(rgb);
        rgb = (length > 1e-6f ? rgb / length : vec3(0, 0, 1)) * 0.5f + 0.5f;
    }
    rgb = glm::clamp(rgb, vec3(0), vec3(1));
    if (space == TexelSpace::Color || space == TexelSpace::WeightedColor)
        for (int c = 0; c < 3; ++c) rgb[c] = encodeSrgb(rgb[c]);
    return vec4(rgb, alpha);
}

}  // namespace rekindle::cook
