#include "visit/Rig.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::visit {

using math::vec3;

static constexpr float standingEyes = 1.6f;  // metres

float headingOf(const math::quat& orientation) {
    const vec3 ahead = orientation * vec3(0, 0, -1), top = orientation * vec3(0, 1, 0);
    const bool steep = std::abs(ahead.y) > 0.98f;
    const vec3 way = steep ? top * (ahead.y > 0 ? -1.f : 1.f) : ahead;
    return std::atan2(-way.x, -way.z);
}

float seatedLift(float headHeight) {
    return std::clamp(standingEyes - headHeight, 0.f, standingEyes);
}

math::quat Rig::rotation() const {
    return glm::angleAxis(heading_, vec3(0, 1, 0));
}

math::Pose Rig::worldFromRoom() const {
    return {origin_ + vec3(0, lift_, 0), rotation()};
}

math::Pose Rig::inWorld(const math::Pose& inRoom) const {
    const math::Pose room = worldFromRoom();
    return {room.position + room.orientation * inRoom.position, room.orientation * inRoom.orientation};
}

math::Pose Rig::inRoom(const math::Pose& inWorld) const {
    const math::Pose room = worldFromRoom();
    const math::quat back = glm::conjugate(room.orientation);
    return {back * (inWorld.position - room.position), back * inWorld.orientation};
}

vec3 Rig::feet(const math::Pose& head) const {
    return origin_ + rotation() * (head.position * vec3(1, 0, 1));
}

void Rig::standAt(vec3 feet, const math::Pose& head) {
    origin_ += feet - this->feet(head);
}

std::array<vec3, 4> Rig::floorAt(vec3 feet, const math::Pose& head, math::vec2 size) const {
    const vec3 there = feet - rotation() * (head.position * vec3(1, 0, 1));
    std::array<vec3, 4> corners;
    for (int i = 0; i < 4; ++i) {
        const float x = i == 0 || i == 3 ? -0.5f : 0.5f, z = i < 2 ? -0.5f : 0.5f;
        corners[std::size_t(i)] = there + rotation() * vec3(x * size.x, 0, z * size.y);
    }
    return corners;
}

void Rig::turn(float radians, const math::Pose& head) {
    const vec3 stays = feet(head);
    heading_ = std::remainder(heading_ + radians, 2 * math::pi);
    standAt(stays, head);
}

void Rig::face(float heading, const math::Pose& head) {
    turn(heading - headingOf(inWorld(head).orientation), head);
}

}  // namespace rekindle::visit
