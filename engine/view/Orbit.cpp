#include "view/Orbit.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace rekindle::view {

using math::vec3;

Orbit Orbit::fromDegrees(vec3 target, float theta, float phi, float radius) {
    return {target, glm::radians(theta), glm::radians(phi), radius};
}

Orbit Orbit::fromPose(const math::Pose& pose, float radius) {
    const vec3 back = pose.orientation * vec3(0, 0, 1), right = pose.orientation * vec3(1, 0, 0);
    const bool vertical = std::hypot(back.x, back.z) < 1e-4f;
    return {.target = pose.position - radius * back,
            .theta = vertical ? std::atan2(-right.z, right.x) : std::atan2(back.x, back.z),
            .phi = std::acos(std::clamp(back.y, -1.0f, 1.0f)),
            .radius = radius};
}

// The right hand follows from theta alone, so that the picture does not jump where the eye stands straight above or below.
math::Pose Orbit::pose() const {
    const vec3 back(std::sin(phi) * std::sin(theta), std::cos(phi), std::sin(phi) * std::cos(theta));
    const vec3 right = vec3(std::cos(theta), 0, -std::sin(theta)) * (std::sin(phi) < 0 ? -1.0f : 1.0f);
    return {target + radius * back, glm::normalize(glm::quat_cast(math::mat3(right, glm::cross(back, right), back)))};
}

View perspectiveView(const math::Pose& pose, float verticalFov, math::uvec2 extent, float near) {
    const float aspect = static_cast<float>(extent.x) / static_cast<float>(extent.y);
    return {viewFromPose(pose), perspective(verticalFov, aspect, near), extent};
}

// Reversed depth in floats is about equally precise wherever the near plane is: near only has to be close enough.
float nearFor(vec3 eye, const math::Bounds& box) {
    if (box.empty()) return 0.01f;
    const float away = glm::distance(eye, glm::clamp(eye, box.min, box.max));
    return std::min(std::max(0.01f, 0.02f * away), 0.5f * std::max({away, 0.01f * box.radius(), 1e-6f}));
}

}  // namespace rekindle::view
