#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "math/Types.h"

namespace rekindle::asset {

// The part of the light from everywhere (the environment's: the sky's) that arrives at a point, of what would arrive there with
// nothing in the way: what roofs and eaves keep off, and what walls throw back in their colour. The sun and lamps, which have
// shadows of their own, do not know of it. Four bytes, red lowest, the last one unused: the square root of the linear part, for in
// the dark a step of 1/255 of all the light would be a great one. Shaders read it as it is (forward.vert).
inline std::uint32_t packSkyLight(const math::vec3& part) {
    std::uint32_t packed = 0xff000000u;
    for (int i = 0; i < 3; ++i)
        packed |= static_cast<std::uint32_t>(std::lround(std::sqrt(std::clamp(part[i], 0.0f, 1.0f)) * 255)) << (8 * i);
    return packed;
}

inline math::vec3 unpackSkyLight(std::uint32_t packed) {
    math::vec3 part;
    for (int i = 0; i < 3; ++i) {
        const float root = static_cast<float>(packed >> (8 * i) & 0xffu) / 255;
        part[i] = root * root;
    }
    return part;
}

}  // namespace rekindle::asset
