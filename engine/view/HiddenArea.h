#pragma once

#include <vector>

#include "math/Types.h"

namespace rekindle::view {

// What of a headset's picture its lens does not show: triangles, three corners each, on the plane 1 m before the eye; to the
// right and up, metres.
using HiddenArea = std::vector<math::vec2>;

}  // namespace rekindle::view
