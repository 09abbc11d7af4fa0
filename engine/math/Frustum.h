#pragma once

#include <array>

#include "math/Bounds.h"
#include "math/Types.h"

namespace rekindle::math {

// The six planes around what a camera sees: xyz points inwards, dot(plane, (point, 1)) is the distance inside.
// Without a far plane the last one is (0, 0, 0, 1): everything is inside it.
struct Frustum {
    std::array<vec4, 6> planes;  // left, right, bottom, top, near, far

    // From Vulkan's clip space with reversed depth. Gribb and Hartmann, "Fast extraction of viewing frustum planes" (2001).
    static Frustum fromClip(const mat4& clipFromWorld);

    // Whether any of it may be inside: never a wrong no; near the corners sometimes a wrong yes.
    bool touches(vec3 centre, float radius) const;
    bool touches(const Bounds& box) const;
    bool contains(vec3 point) const { return touches(point, 0); }
};

}  // namespace rekindle::math
