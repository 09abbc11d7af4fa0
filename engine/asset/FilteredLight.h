#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "asset/Stream.h"
#include "core/Mapping.h"
#include "math/Types.h"

namespace rekindle::asset {

// A cube of light: six square faces (+X, -X, +Y, -Y, +Z, -Z) in levels, each half as large as the one before.
struct LightCube {
    std::uint32_t size = 0;  // of a face, in texels
    std::uint32_t levels = 0;
    Stream<std::byte> texels;  // four half floats each, linear; level by level, of each level face by face

    static constexpr std::size_t texelBytes = 8;
    std::size_t levelBytes(std::uint32_t level) const { return std::size_t{6} * (size >> level) * (size >> level) * texelBytes; }
};

// Light from far away, filtered for shading, as render::filterLight makes it from a picture; which takes a while.
struct FilteredLight {
    LightCube specular;                            // by roughness
    LightCube sheen;                               // by roughness
    std::vector<math::vec3> harmonics;             // of what falls on a surface; real, three bands
    std::shared_ptr<const core::Mapping> mapping;  // of a cooked file that the cubes are borrowed from; null: of none
};

}  // namespace rekindle::asset
