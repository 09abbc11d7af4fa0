#pragma once

#include <array>

#include "math/Types.h"
#include "view/View.h"

namespace rekindle::xr {

// Where an eye is and what its lens takes in, at the moment when the picture will be seen.
struct Eye {
    math::Pose pose;                                            // in the visitor's room
    float left = -0.7f, right = 0.7f, up = 0.7f, down = -0.7f;  // half-angles in radians; left and down negative
};
using Eyes = std::array<Eye, 2>;  // the left one first

// What the renderer is to draw for an eye of a visitor whose room stands there in the world. `near` in metres.
view::View viewOf(const Eye& eye, const math::Pose& worldFromRoom, math::uvec2 extent, float near);

// The middle between the eyes, turned as they are: the head as far as pictures are concerned.
math::Pose headOf(const Eyes& eyes);

}  // namespace rekindle::xr
