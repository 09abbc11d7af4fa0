#include "view/OrbitCamera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "view/Framing.h"

namespace rekindle::view {

using math::vec3;

namespace {

constexpr float glideRate = 14;                    // per second: nine tenths of the way in 0.16 s
constexpr float poleMargin = 0.01f;                // radians that the eye stays away from straight above and below
constexpr float nearest = 1e-4f, furthest = 1e6f;  // metres
constexpr float stepFactor = 0.9f;

float keptPart(float steps) {
    return std::pow(stepFactor, steps);
}

std::array<vec3, 8> cornersOf(const math::Bounds& box) {
    std::array<vec3, 8> corners;
    for (unsigned i = 0; i < 8; ++i)
        corners[i] = {i & 1U ? box.max.x : box.min.x, i & 2U ? box.max.y : box.min.y, i & 4U ? box.max.z : box.min.z};
    return corners;
}

}  // namespace

void OrbitCamera::rotate(float across, float up) {
    goal_.theta += across;
    goal_.phi = std::clamp(goal_.phi - up, poleMargin, math::pi - poleMargin);
}

void OrbitCamera::pan(float right, float up, float verticalFov) {
    const math::quat turn = goal_.pose().orientation;
    const float pictureHeight = 2 * goal_.radius * std::tan(verticalFov / 2);
    goal_.target -= pictureHeight * (turn * vec3(right, up, 0));
}

void OrbitCamera::dolly(float steps) {
    zoom(goal_.target, steps);
}

// Everything shrinks towards the point: directions from the eye to it stay.
void OrbitCamera::zoom(vec3 point, float steps) {
    const float radius = std::clamp(goal_.radius * keptPart(steps), nearest, furthest);
    goal_.target = point + (goal_.target - point) * (radius / goal_.radius);
    goal_.radius = radius;
}

void OrbitCamera::frame(const math::Bounds& box, float aspect, float verticalFov) {
    if (box.empty()) return;
    const Framing framing{goal_.pose().orientation, verticalFov, aspect};
    const math::Pose pose = framing.fit(cornersOf(box));
    goal_.radius = std::clamp(glm::distance(pose.position, box.centre()), nearest, furthest);
    goal_.target = pose.position + pose.orientation * vec3(0, 0, -goal_.radius);
}

void OrbitCamera::glideTo(const Orbit& goal) {
    goal_ = goal;
    goal_.theta = shown_.theta + std::remainder(goal.theta - shown_.theta, 2 * math::pi);
}

void OrbitCamera::advance(float seconds) {
    const float part = 1 - std::exp(-glideRate * std::max(seconds, 0.0f));
    shown_ = {.target = glm::mix(shown_.target, goal_.target, part),
              .theta = glm::mix(shown_.theta, goal_.theta, part),
              .phi = glm::mix(shown_.phi, goal_.phi, part),
              .radius = glm::mix(shown_.radius, goal_.radius, part)};
    if (resting()) shown_ = goal_;
}

bool OrbitCamera::resting() const {
    const float tolerance = 1e-4f;
    return glm::distance(shown_.target, goal_.target) <= tolerance * goal_.radius &&
           std::abs(shown_.radius - goal_.radius) <= tolerance * goal_.radius &&
           std::abs(shown_.theta - goal_.theta) <= tolerance && std::abs(shown_.phi - goal_.phi) <= tolerance;
}

}  // namespace rekindle::view
