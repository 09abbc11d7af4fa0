#include "xr/BareHand.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>

#include "xr/Controllers.h"

namespace rekindle::xr {

using math::vec3;

namespace {

constexpr float touching = 0.01f, open = 0.05f;                   // metres between the tips of thumb and index finger
constexpr float highEnough = -0.5f, aside = 60 * math::pi / 180;  // of the head: metres below it, and from where it looks
constexpr float slack = 0.06f, slackAside = 10 * math::pi / 180;  // for a hand that was up before
constexpr float shoulderAside = 0.17f, shoulderBelow = 0.22f;     // metres from the eyes' middle, of an adult, about

// Where the head looks, along the floor; who looks at his feet faces where the top of his head points.
vec3 facing(const math::Pose& head) {
    const vec3 ahead = head.orientation * vec3(0, 0, -1), up = head.orientation * vec3(0, 1, 0);
    const vec3 level = (ahead - up * ahead.y) * vec3(1, 0, 1);
    return glm::length(level) > 1e-3f ? glm::normalize(level) : vec3(0, 0, -1);
}

bool isHeldUp(vec3 knuckle, const math::Pose& head, bool before) {
    const vec3 way = knuckle - head.position;
    const float far = glm::length(way);
    if (far < 1e-3f || way.y < highEnough - (before ? slack : 0)) return false;
    const float angle = std::acos(std::clamp(glm::dot(way / far, head.orientation * vec3(0, 0, -1)), -1.f, 1.f));
    return angle < aside + (before ? slackAside : 0);
}

}  // namespace

Hand bareHand(const SeenHand& seen, const math::Pose& head, std::size_t side, bool before) {
    Hand hand{.finger = seen.tip};
    if (!isHeldUp(seen.knuckle, head, before)) return hand;
    const vec3 ahead = facing(head), right(-ahead.z, 0, ahead.x);
    const vec3 shoulder = head.position + right * (side == 0 ? -shoulderAside : shoulderAside) - vec3(0, shoulderBelow, 0);
    const vec3 arm = seen.knuckle - shoulder;
    if (glm::length(arm) < 1e-2f) return hand;
    hand.active = true;
    hand.aim = math::Pose{
        seen.knuckle, glm::quatLookAt(glm::normalize(arm), std::abs(arm.y) > 0.99f * glm::length(arm) ? ahead : vec3(0, 1, 0))};
    hand.grip = hand.aim;
    hand.select = 1 - std::clamp((glm::distance(seen.tip, seen.thumb) - touching) / (open - touching), 0.f, 1.f);
    return hand;
}

}  // namespace rekindle::xr
