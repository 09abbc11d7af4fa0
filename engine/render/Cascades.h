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

// Maps of spheres around the eye, each as many times as large as the one before, whichever way it looks: as long as the eye stays
// near and the sun turns by less than a fifth of a degree they are the same to the bit, so what was drawn of them serves on. The
// rest as of makeCascades().
std::vector<Cascade> makeSteadyCascades(math::vec3 eye, const math::Bounds& scene, math::vec3 toLight, std::uint32_t mapSize,
                                        std::uint32_t count);

// Splits the space that the views see of `scene` into at most `count` spheres of rising size, snapped to whole texels so that
// shadows stand still while the eye moves (Valient 2012). `toLight`: unit length. Empty where there is nothing to see.
std::vector<Cascade> makeCascades(std::span<const view::View> views, const math::Bounds& scene, math::vec3 toLight,
                                  std::uint32_t mapSize, std::uint32_t count);

}  // namespace rekindle::render
