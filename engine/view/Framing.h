#pragma once

#include <array>
#include <span>

#include "math/Types.h"

namespace rekindle::view {

// How much of the picture is to be filled: the rest is margin, half of it on each side.
inline constexpr float framedPart = 0.94f;

// A direction of view and a lens; where the eye has to stand is what fit() finds.
struct Framing {
    math::quat orientation{1, 0, 0, 0};
    float verticalFov = 0.8f;  // radians
    float aspect = 1;          // width over height

    // Of many points only those that lie furthest in these directions (world space) matter for fit().
    std::array<math::vec3, 4> decisiveDirections() const;

    // Where the eye must stand so that all points are in the picture and fill framedPart of its width or height;
    // the other one is centred. All points are in front of it. Exact, not an estimate from a box or a sphere.
    math::Pose fit(std::span<const math::vec3> points) const;

  private:
    math::vec2 slopes() const;  // of the frustum's sides, at the margin
};

}  // namespace rekindle::view
