#pragma once

#include <optional>

#include "math/Ray.h"
#include "view/View.h"

namespace rekindle::view {

// From the near plane through a place in the picture, with unit direction. Pixels count from the top left corner;
// (0.5, 0.5) is the middle of the first one.
math::Ray worldRay(const View& view, math::vec2 pixel);

// Where a point is in the picture (maybe outside of it), with its depth (1 near, 0 far); none behind the eye.
std::optional<math::vec3> pixelOf(const View& view, math::vec3 point);

// The point seen at that pixel with that depth (as pixelOf gives it, or the depth buffer). None for depth 0 without a far plane.
std::optional<math::vec3> worldPoint(const View& view, math::vec2 pixel, float depth);

}  // namespace rekindle::view
