#pragma once

#include <cstdint>
#include <vector>

#include "core/Error.h"
#include "importer/GltfDocument.h"
#include "math/Types.h"

namespace rekindle::importer {

// The elements of an accessor, sparse values put in and integers made floats (glTF 2.0, sections 3.6.2 and 3.11).
// All fail with BadInput when the accessor is not of the asked shape or does not fit its data, or holds what is no number.
core::Result<std::vector<float>> readFloats(const GltfDocument& document, int accessor, unsigned components);
core::Result<std::vector<math::vec2>> readVec2(const GltfDocument& document, int accessor);
core::Result<std::vector<math::vec3>> readVec3(const GltfDocument& document, int accessor);
core::Result<std::vector<math::vec4>> readVec4(const GltfDocument& document, int accessor);
core::Result<std::vector<math::mat4>> readMat4(const GltfDocument& document, int accessor);
// Unsigned integers: indices and joints.
core::Result<std::vector<std::uint32_t>> readIntegers(const GltfDocument& document, int accessor, unsigned components);

// How many elements it has; 0 when the accessor is broken.
std::size_t countOf(const GltfDocument& document, int accessor);

// How many components an element has; 0 when the accessor is broken.
unsigned componentsOf(const GltfDocument& document, int accessor);

}  // namespace rekindle::importer
