#include "view/WalkCamera.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

namespace rekindle::view {

using math::vec3;

namespace {

constexpr vec3 down(0, -1, 0);
constexpr float gravity = 9.81f;          // metres per second squared
constexpr float quickness = 12;           // per second, with which speed follows the wish and the eye follows the feet
constexpr float longestStep = 1.0f / 60;  // seconds that are taken at once
constexpr float longestFrame = 0.25f;     // seconds: a pause is not caught up with
constexpr float steepestLook = 1.55f;     // radians
constexpr float deepestFall = 1000;       // metres below in which ground is looked for
constexpr float standing = 1e-3f;         // metres or metres per second that nobody sees

vec3 level(vec3 v) {
    return {v.x, 0, v.z};
}

}  // namespace

WalkCamera::WalkCamera(const math::Pose& start, const WalkSettings& settings)
    : settings_(settings), feet_(start.position - vec3(0, settings.eyeHeight, 0)) {
    const vec3 ahead = start.orientation * vec3(0, 0, -1);
    yaw_ = std::atan2(-ahead.x, -ahead.z);
    pitch_ = std::clamp(std::asin(std::clamp(ahead.y, -1.0f, 1.0f)), -steepestLook, steepestLook);
}

void WalkCamera::look(float right, float up) {
    yaw_ -= right;
    pitch_ = std::clamp(pitch_ + up, -steepestLook, steepestLook);
}

vec3 WalkCamera::headAt(vec3 feet) const {
    return feet + vec3(0, settings_.eyeHeight, 0);
}

math::Pose WalkCamera::pose() const {
    return {headAt(feet_) + vec3(0, lift_, 0), glm::angleAxis(yaw_, vec3(0, 1, 0)) * glm::angleAxis(pitch_, vec3(1, 0, 0))};
}

bool WalkCamera::resting() const {
    return glm::length(velocity_) < standing && std::abs(lift_) < standing;
}

void WalkCamera::setFlying(bool flying) {
    flying_ = flying;
    velocity_ = vec3(0);
    feet_.y += std::exchange(lift_, 0.0f);
}

void WalkCamera::land(const RayCaster& world) {
    if (const auto ground = groundBelow(headAt(feet_), world)) feet_.y = *ground;
    velocity_ = vec3(0);
    lift_ = 0;
}

void WalkCamera::land(vec3 feet) {
    feet_ = feet;
    velocity_ = vec3(0);
    lift_ = 0;
}

// The velocity that the visitor wants to have.
vec3 WalkCamera::wish(const WalkInput& input) const {
    const math::quat heading = flying_ ? pose().orientation : glm::angleAxis(yaw_, vec3(0, 1, 0));
    vec3 way = heading * vec3(input.right, 0, -input.forward) + vec3(0, flying_ ? input.up : 0, 0);
    if (const float length = glm::length(way); length > 1) way /= length;
    return way * settings_.speed * (input.fast ? settings_.fastFactor : 1);
}

// In even steps, however long the frame: short enough not to jump through a wall.
void WalkCamera::advance(const WalkInput& input, float seconds, const RayCaster& world, const Stepper& ground) {
    const float length = std::clamp(seconds, 0.0f, longestFrame);
    if (length <= 0) return;
    const float count = std::ceil(length / longestStep);
    const vec3 goal = wish(input);
    for (int i = 0; i < static_cast<int>(count); ++i) step(goal, length / count, world, ground);
}

// v' = quickness (wish - v), solved over the step, so that its length makes no difference.
void WalkCamera::step(vec3 wish, float seconds, const RayCaster& world, const Stepper& ground) {
    const vec3 old = flying_ ? velocity_ : level(velocity_);
    const float kept = std::exp(-quickness * seconds);
    const vec3 way = wish * seconds + (old - wish) * ((1 - kept) / quickness);
    const vec3 speed = wish + (old - wish) * kept;
    if (flying_) {
        feet_ += way;
        velocity_ = speed;
        return;
    }
    velocity_ = vec3(speed.x, velocity_.y, speed.z);
    if (ground && stepOn(way, seconds, ground)) return;
    walk(way, world);
    stand(seconds, world);
}

// Whoever is on the ground stays there; the eye follows the feet quickly, but not at once.
bool WalkCamera::stepOn(vec3 way, float seconds, const Stepper& ground) {
    const auto feet = ground(feet_, feet_ + way);
    if (!feet) return false;
    lift_ = lift_ * std::exp(-quickness * seconds) + feet_.y - feet->y;
    feet_ = *feet;
    velocity_.y = 0;
    return true;
}

// Straight on, else along the wall that is in the way, else not at all.
void WalkCamera::walk(vec3 way, const RayCaster& world) {
    if (glm::length(way) <= 0) return;
    if (const auto wall = wallBefore(way, world)) {
        way -= glm::dot(way, *wall) * *wall;
        if (glm::length(way) <= 1e-6f || wallBefore(way, world)) return;
    }
    if (free(way, world)) feet_ += way;
}

// The wall's normal on the level, when one is nearer than the body allows at knee or breast height.
std::optional<vec3> WalkCamera::wallBefore(vec3 way, const RayCaster& world) const {
    const vec3 direction = glm::normalize(way);
    const float reach = settings_.bodyRadius + glm::length(way);
    for (float height : {settings_.stepHeight + 0.1f, settings_.eyeHeight - 0.1f}) {
        const auto wall = world({feet_ + vec3(0, height, 0), direction}, reach);
        if (!wall) continue;
        const vec3 normal = level(wall->normal);
        if (const float length = glm::length(normal); length > 0.1f) return normal / length;
    }
    return std::nullopt;
}

// Whether the ground a body's width ahead is no higher than a step: neither a steep slope, nor a table.
bool WalkCamera::free(vec3 way, const RayCaster& world) const {
    const vec3 ahead = headAt(feet_) + way + glm::normalize(way) * settings_.bodyRadius;
    const auto ground = groundBelow(ahead, world);
    return !ground || *ground - feet_.y <= settings_.stepHeight;
}

// Feet keep to the ground and the eye follows quickly, but not at once; they fall where it is further down than a step. Over
// nothing they stay.
void WalkCamera::stand(float seconds, const RayCaster& world) {
    lift_ *= std::exp(-quickness * seconds);
    const auto ground = groundBelow(feet_ + vec3(0, settings_.stepHeight + 0.1f, 0), world);
    if (!ground) {
        velocity_.y = 0;
        return;
    }
    const bool falling = velocity_.y < 0 || feet_.y - *ground > settings_.stepHeight;
    if (!falling) {
        lift_ += feet_.y - *ground;
        feet_.y = *ground;
        return;
    }
    feet_.y += velocity_.y * seconds - gravity * seconds * seconds / 2;
    velocity_.y -= gravity * seconds;
    if (feet_.y > *ground) return;
    feet_.y = *ground;
    velocity_.y = 0;
}

std::optional<float> WalkCamera::groundBelow(vec3 from, const RayCaster& world) const {
    const auto surface = world({from, down}, deepestFall);
    if (!surface) return std::nullopt;
    return from.y - surface->distance;
}

}  // namespace rekindle::view
