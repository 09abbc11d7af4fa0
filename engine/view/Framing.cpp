#include "view/Framing.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "core/Assert.h"

namespace rekindle::view {

using math::vec2;
using math::vec3;

vec2 Framing::slopes() const {
    const float upwards = std::tan(verticalFov / 2) * framedPart;
    return {upwards * aspect, upwards};
}

// A side of the frustum, being a plane through the eye, is pushed out by the point furthest along its normal.
std::array<vec3, 4> Framing::decisiveDirections() const {
    const math::mat3 axes = glm::mat3_cast(orientation);
    const vec2 slope = slopes();
    return {axes[0] + slope.x * axes[2], -axes[0] + slope.x * axes[2], axes[1] + slope.y * axes[2], -axes[1] + slope.y * axes[2]};
}

// In the eye's axes (x right, y up, z back) a point p is inside the right side when p.x - eye.x <= slope (eye.z - p.z), that is
// p.x + slope p.z <= eye.x + slope eye.z; likewise on the left. Both sides touch when eye.z = (right + left) / (2 slope).
math::Pose Framing::fit(std::span<const vec3> points) const {
    REKINDLE_ASSERT(!points.empty());
    const math::mat3 axes = glm::mat3_cast(orientation);
    const std::array<vec3, 4> directions = decisiveDirections();
    std::array<float, 4> reach;
    reach.fill(std::numeric_limits<float>::lowest());
    for (const vec3& point : points)
        for (std::size_t i = 0; i < reach.size(); ++i) reach[i] = std::max(reach[i], glm::dot(directions[i], point));
    const vec2 slope = slopes();
    const vec3 eye((reach[0] - reach[1]) / 2, (reach[2] - reach[3]) / 2,
                   std::max((reach[0] + reach[1]) / (2 * slope.x), (reach[2] + reach[3]) / (2 * slope.y)));
    return {axes * eye, orientation};
}

}  // namespace rekindle::view
