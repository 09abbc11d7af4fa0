#pragma once

#include <span>
#include <vector>

#include "math/Types.h"
#include "shared/Marks.h"

namespace rekindle::render {

// Plain shapes of one colour, as triangles in the world: linear colours with straight alpha, metres. What comes later is drawn
// over what was before.
struct Marks {
    std::vector<shared::MarkVertex> vertices;  // three a triangle

    // A band along a way, turned to the eye.
    void band(std::span<const math::vec3> way, float width, math::vec4 color, math::vec3 eye);
    // A ring that lies flat; `inner` may be 0.
    void ring(math::vec3 middle, float inner, float outer, math::vec4 color);
    void ball(math::vec3 middle, float radius, math::vec4 color);
};

}  // namespace rekindle::render
