#pragma once

#include "math/Types.h"

namespace rekindle::view {

// One picture to be drawn: from where, through what lens, how large. A display is a list of these
// (one for a window or a screenshot, two for a headset); the renderer knows no other difference.
struct View {
    math::mat4 viewFromWorld{1};
    math::mat4 clipFromView{1};  // reversed depth: 1 at the near plane, 0 far away; Vulkan's clip space (y down)
    math::uvec2 extent{0};       // pixels; the same for all views of a list

    math::vec3 eye() const;

    bool operator==(const View&) const = default;
};

// Turns and moves the world before an eye with that pose.
math::mat4 viewFromPose(const math::Pose& pose);

// Eye at `eye`, looking at `target`, +Y up (any up where the two are one above the other).
math::Pose lookAt(math::vec3 eye, math::vec3 target);

// Reversed depth, no far plane. `verticalFov` in radians, `near` in metres.
math::mat4 perspective(float verticalFov, float aspect, float near);

// The same from the four half-angles of a headset's eye (radians; left and down negative, as OpenXR has them).
math::mat4 perspectiveFromAngles(float left, float right, float up, float down, float near);

// Reversed depth. `halfWidth` and `halfHeight` in metres.
math::mat4 orthographic(float halfWidth, float halfHeight, float near, float far);

}  // namespace rekindle::view
