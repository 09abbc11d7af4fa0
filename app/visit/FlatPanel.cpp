#include "visit/FlatPanel.h"

#include <cmath>
#include <glm/geometric.hpp>

#include "view/View.h"
#include "visit/Rig.h"

namespace rekindle::visit {

using math::vec2;
using math::vec3;

static constexpr float leaves = 0.5f, arrives = 0.06f;  // radians from where it should be: it sets out, it stays
static constexpr float leftBehind = 0.5f;               // metres that one may go without it
static constexpr float haste = 4;                       // per second: e of the rest is left after 1 / haste

std::optional<Touch> meet(const math::Ray& ray, const FlatPanel& panel) {
    const math::quat back = glm::conjugate(panel.place.orientation);
    const vec3 from = back * (ray.origin - panel.place.position), way = back * ray.direction;
    if (from.z <= 0 || way.z >= -1e-4f) return std::nullopt;
    const float distance = -from.z / way.z;
    const vec2 part = vec2(from + way * distance) / panel.size * vec2(1, -1) + 0.5f;
    if (part.x < 0 || part.y < 0 || part.x > 1 || part.y > 1) return std::nullopt;
    return Touch{part, distance};
}

math::Pose placeTowards(vec3 eyes, vec3 direction, float away) {
    const vec3 at = eyes + away * glm::normalize(direction);
    return {at, view::lookAt(at, 2.f * at - eyes).orientation};  // its back to where it is looked
}

math::Pose placeBefore(const math::Pose& head, float away, float below, float left) {
    const float heading = headingOf(head.orientation) + left;
    const vec3 ahead = glm::angleAxis(heading, vec3(0, 1, 0)) * vec3(0, 0, -1);
    return placeTowards(head.position, ahead * std::cos(below) - vec3(0, std::sin(below), 0), away);
}

// Seen as from the head's own axes: what is straight behind is to the right.
std::optional<float> wayOutOfView(const math::Pose& head, vec3 thing, float halfAngle) {
    const vec3 way = glm::conjugate(head.orientation) * (thing - head.position);
    const float length = glm::length(way);
    if (length < 1e-3f || -way.z >= length * std::cos(halfAngle)) return std::nullopt;
    if (glm::length(vec2(way)) < 1e-4f * length) return math::pi / 2;
    return std::atan2(way.x, way.y);
}

void LazyFollow::snap(const math::Pose& head) {
    place_ = placeBefore(head, away_, below_, left_);
    placed_ = true;
    coming_ = false;
}

void LazyFollow::advance(const math::Pose& head, float seconds) {
    if (!placed_) return snap(head);
    const math::Pose goal = placeBefore(head, away_, below_, left_);
    const vec3 now = glm::normalize(place_.position - head.position), then = glm::normalize(goal.position - head.position);
    const float off = std::acos(std::min(1.f, glm::dot(now, then)));
    const bool far = std::abs(glm::distance(place_.position, head.position) - away_) > leftBehind;
    if (off > leaves || far) coming_ = true;
    if (!coming_) return;
    const float part = 1 - std::exp(-haste * seconds);
    place_.position = glm::mix(place_.position, goal.position, part);
    place_.orientation = glm::slerp(place_.orientation, goal.orientation, part);
    coming_ = glm::distance(place_.position, goal.position) > arrives * away_;
}

}  // namespace rekindle::visit
