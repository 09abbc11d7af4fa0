#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "math/Types.h"

namespace rekindle::asset {

// Red, green and blue: the part of the light from everywhere (the environment's: the sky's) that arrives at a point, of what
// would arrive there with nothing in the way: what roofs and eaves keep off, and what walls throw back in their colour. Alpha:
// the sunlight that what stands about throws to the point, of what the sun brings to open, level ground; the sun's own light,
// which has its shadows, and lamps do not know of either. Four bytes, red lowest, alpha highest: the square roots of linear
// parts, for in the dark a step of 1/255 of all the light would be a great one. Shaders read it as it is (forward.vert).
inline std::uint32_t packSkyLight(const math::vec4& part) {
    std::uint32_t packed = 0;
    for (int i = 0; i < 4; ++i)
        packed |= static_cast<std::uint32_t>(std::lround(std::sqrt(std::clamp(part[i], 0.0f, 1.0f)) * 255)) << (8 * i);
    return packed;
}

inline math::vec4 unpackSkyLight(std::uint32_t packed) {
    math::vec4 part;
    for (int i = 0; i < 4; ++i) {
        const float root = static_cast<float>(packed >> (8 * i) & 0xffu) / 255;
        part[i] = root * root;
    }
    return part;
}

}  // namespace rekindle::asset
