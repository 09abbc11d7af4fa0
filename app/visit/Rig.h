#pragma once

#include <array>

#include "math/Types.h"

namespace rekindle::visit {

// Where the room that a visitor with a headset really stands in lies in the world: moved and turned about the vertical, never
// tilted. Poses of the head are the room's. Metres, radians.
class Rig {
  public:
    math::Pose worldFromRoom() const;
    math::Pose inWorld(const math::Pose& inRoom) const;
    math::vec3 inWorld(math::vec3 inRoom) const { return inWorld(math::Pose{inRoom}).position; }

    math::Pose inRoom(const math::Pose& inWorld) const;

    // Below the head, on the room's floor.
    math::vec3 feet(const math::Pose& head) const;
    // The feet come there at once; the visitor looks where he looked.
    void standAt(math::vec3 feet, const math::Pose& head);
    // The corners of a floor about the room's origin, so wide and deep, as it would lie if the feet came there.
    std::array<math::vec3, 4> floorAt(math::vec3 feet, const math::Pose& head, math::vec2 size) const;
    // Turns the world about the head, to the left for positive angles.
    void turn(float radians, const math::Pose& head);
    // Turns so that the head looks along that heading: radians to the left from -Z.
    void face(float heading, const math::Pose& head);

    // How much higher than really the head is: for who sits, or is small. The feet stay where they are.
    void setLift(float metres) { lift_ = metres; }
    float lift() const { return lift_; }

  private:
    math::quat rotation() const;

    math::vec3 origin_{0};  // of the room's floor, without the lift
    float heading_ = 0;
    float lift_ = 0;
};

// Radians to the left from -Z in which somebody looks; of one who looks straight up or down, where the top of the head points.
float headingOf(const math::quat& orientation);

// What lifts a head of that height to the eyes of a standing person, 1.6 m; nothing where it is higher already.
float seatedLift(float headHeight);

}  // namespace rekindle::visit
