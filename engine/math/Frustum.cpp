#include "math/Frustum.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

namespace rekindle::math {

Frustum Frustum::fromClip(const mat4& clipFromWorld) {
    const mat4 rows = glm::transpose(clipFromWorld);
    Frustum frustum{{rows[3] + rows[0], rows[3] - rows[0], rows[3] + rows[1], rows[3] - rows[1], rows[3] - rows[2], rows[2]}};
    for (vec4& plane : frustum.planes) {
        const float length = glm::length(vec3(plane));
        plane = length > 1e-20f ? plane / length : vec4(0, 0, 0, 1);
    }
    return frustum;
}

bool Frustum::touches(vec3 centre, float radius) const {
    return std::ranges::all_of(planes, [&](const vec4& plane) { return glm::dot(plane, vec4(centre, 1)) >= -radius; });
}

bool Frustum::touches(const Bounds& box) const {
    if (box.empty()) return false;
    const vec3 centre = box.centre(), half = box.size() * 0.5f;
    return std::ranges::all_of(
        planes, [&](const vec4& plane) { return glm::dot(plane, vec4(centre, 1)) >= -glm::dot(glm::abs(vec3(plane)), half); });
}

}  // namespace rekindle::math
