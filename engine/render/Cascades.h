#pragma once

#include <span>
#include <vector>

#include "math/Bounds.h"
#include "view/View.h"

namespace rekindle::render {

// A piece of the space before the eye and the light's map of it.
struct Cascade {
    math::mat4 clipFromWorld{1};  // orthographic, reversed depth
    float radius = 0;             // metres from the eye up to which it holds
    float texel = 0;              // metres across a texel
    float depthRange = 0;         // metres between its nearest and farthest depth
};

// Splits the space that the views see of `scene` into at most `count` spheres of rising size, snapped to whole texels so that
// shadows stand still while the eye moves (Valient 2012). `toLight`: unit length. Empty where there is nothing to see.
std::vector<Cascade> makeCascades(std::span<const view::View> views, const math::Bounds& scene, math::vec3 toLight,
                                  std::uint32_t mapSize, std::uint32_t count);

}  // namespace rekindle::render
