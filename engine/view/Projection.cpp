#include "view/Projection.h"

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

namespace rekindle::view {

using math::mat4;
using math::vec2;
using math::vec3;
using math::vec4;

namespace {

vec4 viewPoint(const View& view, vec2 pixel, float depth) {
    const vec2 clip = 2.0f * pixel / vec2(view.extent) - 1.0f;
    return glm::inverse(view.clipFromView) * vec4(clip, depth, 1);
}

}  // namespace

// The direction is found before the eye's place comes in, so that it is exact far from the world's origin too.
math::Ray worldRay(const View& view, vec2 pixel) {
    const vec4 onNear = viewPoint(view, pixel, 1), beyond = viewPoint(view, pixel, 0.5f);
    const vec3 from = vec3(onNear) / onNear.w;
    const math::Ray ray{from, vec3(beyond) / beyond.w - from};
    const math::Ray world = ray.transformed(glm::inverse(view.viewFromWorld));
    return {world.origin, glm::normalize(world.direction)};
}

std::optional<vec3> pixelOf(const View& view, vec3 point) {
    const vec4 clip = view.clipFromView * (view.viewFromWorld * vec4(point, 1));
    if (clip.w <= 0) return std::nullopt;
    const vec3 normalized = vec3(clip) / clip.w;
    return vec3((vec2(normalized) + 1.0f) * 0.5f * vec2(view.extent), normalized.z);
}

std::optional<vec3> worldPoint(const View& view, vec2 pixel, float depth) {
    const vec4 point = viewPoint(view, pixel, depth);
    if (point.w <= 0) return std::nullopt;
    return vec3(glm::inverse(view.viewFromWorld) * (point / point.w));
}

}  // namespace rekindle::view
