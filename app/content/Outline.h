#pragma once

#include <vector>

#include "math/Types.h"

namespace rekindle::content {

// An area on the level: what is inside the outline and in none of the holes. Points are [x, z].
struct Area {
    const std::vector<math::vec2>& outline;
    const std::vector<std::vector<math::vec2>>& holes;

    bool holds(math::vec2 point) const;
    // Square metres.
    double size() const;
};

// Metres around an outline.
float lengthAround(const std::vector<math::vec2>& outline);
// Metres from a point to the nearest of an outline's edges, from inside as from outside.
float distanceToEdge(const std::vector<math::vec2>& outline, math::vec2 point);

}  // namespace rekindle::content
