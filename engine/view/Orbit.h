#pragma once

#include "math/Bounds.h"
#include "view/View.h"

namespace rekindle::view {

// An eye on a sphere around what it looks at: eye = target + radius (sin phi sin theta, cos phi, sin phi cos theta), +Y up.
struct Orbit {
    math::vec3 target{0};
    float theta = 0;           // radians, from +Z towards +X
    float phi = math::pi / 2;  // radians, down from straight above
    float radius = 1;          // metres

    static Orbit fromDegrees(math::vec3 target, float theta, float phi, float radius);
    // The orbit of an eye with that pose around the point `radius` before it; a roll is lost.
    static Orbit fromPose(const math::Pose& pose, float radius);
    math::Pose pose() const;
};

// The view of an eye with that pose and a lens of that vertical field of view (radians).
View perspectiveView(const math::Pose& pose, float verticalFov, math::uvec2 extent, float near);

// A distance for the near plane, for an eye that is to see what is in the box: a small part of the way to it.
float nearFor(math::vec3 eye, const math::Bounds& box);

}  // namespace rekindle::view
