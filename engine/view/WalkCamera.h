#pragma once

#include <functional>
#include <optional>

#include "math/Ray.h"
#include "math/Types.h"

namespace rekindle::view {

// What a ray meets first.
struct Surface {
    float distance = 0;    // metres
    math::vec3 normal{0};  // unit length, turned towards the ray's origin
};

// Asks the world what a ray (of unit direction) meets within so many metres.
using RayCaster = std::function<std::optional<Surface>(const math::Ray& ray, float maxDistance)>;

// Asks the ground where feet come that stand here and want to go there. Nothing: they stand on no ground that it knows.
using Stepper = std::function<std::optional<math::vec3>(math::vec3 feet, math::vec3 to)>;

// What the visitor wants to do at a moment.
struct WalkInput {
    float right = 0;    // -1 to 1
    float forward = 0;  // -1 to 1
    float up = 0;       // -1 to 1, only when flying
    bool fast = false;
};

struct WalkSettings {
    float eyeHeight = 1.6f;    // metres
    float stepHeight = 0.4f;   // metres that are climbed
    float bodyRadius = 0.25f;  // metres that walls are kept away from
    float speed = 1.4f;        // metres per second
    float fastFactor = 3;
};

// Walks where a stepper leads. Without one, over whatever surface is below: stops at walls, glides along them, climbs steps,
// falls off edges. Or flies freely.
// Knows no window and no scene. Frame rates make no difference beyond rounding (a step past a corner may come a few centimetres
// sooner or later).
class WalkCamera {
  public:
    // The eye starts there; a roll is lost.
    explicit WalkCamera(const math::Pose& start, const WalkSettings& settings = {});

    // Turns the head at once: radians, right and up.
    void look(float right, float up);
    // Stands on the first surface below the eye, if there is one.
    void land(const RayCaster& world);
    // Stands there, at once.
    void land(math::vec3 feet);
    void setFlying(bool flying);
    bool flying() const { return flying_; }
    // Metres per second.
    void setSpeed(float speed) { settings_.speed = speed; }

    void advance(const WalkInput& input, float seconds, const RayCaster& world, const Stepper& ground = {});

    math::Pose pose() const;
    math::vec3 feet() const { return feet_; }
    // Whether nothing would move without input.
    bool resting() const;

  private:
    math::vec3 headAt(math::vec3 feet) const;
    math::vec3 wish(const WalkInput& input) const;
    void step(math::vec3 wish, float seconds, const RayCaster& world, const Stepper& ground);
    bool stepOn(math::vec3 way, float seconds, const Stepper& ground);
    void walk(math::vec3 way, const RayCaster& world);
    bool free(math::vec3 way, const RayCaster& world) const;
    std::optional<math::vec3> wallBefore(math::vec3 way, const RayCaster& world) const;
    void stand(float seconds, const RayCaster& world);
    std::optional<float> groundBelow(math::vec3 from, const RayCaster& world) const;

    WalkSettings settings_;
    math::vec3 feet_;
    float lift_ = 0;          // metres that the eye is still above (below) where the feet have just stepped
    math::vec3 velocity_{0};  // metres per second
    float yaw_ = 0;           // radians, to the left from -Z
    float pitch_ = 0;         // radians, up
    bool flying_ = false;
};

}  // namespace rekindle::view
