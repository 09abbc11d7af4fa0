#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "math/Types.h"

namespace rekindle::golden {

// How differently two pictures look to somebody who flips between them: Andersson, Nilsson, Akenine-Möller, Oskarsson, Åström and
// Fairchild, "FLIP: A Difference Evaluator for Alternating Images", Proc. ACM Comput. Graph. Interact. Tech. 3(2), 2020; the
// variant for pictures of low dynamic range, seen at 67 pixels a degree.
// `reference` and `test`: RGB, sRGB-encoded, rows from the top, of that extent. One value a pixel: 0 the same, 1 as different as
// can be.
std::vector<float> flip(math::uvec2 extent, std::span<const std::uint8_t> reference, std::span<const std::uint8_t> test);

}  // namespace rekindle::golden
