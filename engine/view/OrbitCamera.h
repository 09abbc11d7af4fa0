#pragma once

#include "math/Bounds.h"
#include "view/Orbit.h"

namespace rekindle::view {

// Looks at a scene from outside: input moves a goal, advance() lets what is shown glide there. Knows no window.
// What is shown depends on the input and the time that passed alone, not on how often advance() is called.
class OrbitCamera {
  public:
    explicit OrbitCamera(const Orbit& start) : shown_(start), goal_(start) {}

    // Radians; positive turns the eye to the right and up.
    void rotate(float across, float up);
    // In picture heights: what is at the target moves right and up by that much.
    void pan(float right, float up, float verticalFov);
    // Each step goes a tenth of the way to the target; negative ones back.
    void dolly(float steps);
    // The same, towards a point under the cursor, which stays under the cursor.
    void zoom(math::vec3 point, float steps);
    // Goes to where the box fills the picture, in the present direction.
    void frame(const math::Bounds& box, float aspect, float verticalFov);
    // Glides there, by the shorter way around.
    void glideTo(const Orbit& goal);

    void advance(float seconds);

    const Orbit& orbit() const { return shown_; }
    math::Pose pose() const { return shown_.pose(); }
    // Whether nothing would move any more: no new picture is needed.
    bool resting() const;

  private:
    Orbit shown_;
    Orbit goal_;
};

}  // namespace rekindle::view
