#include "math/Ray.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace rekindle::math {

Ray Ray::transformed(const mat4& matrix) const {
    return {vec3(matrix * vec4(origin, 1)), vec3(matrix * vec4(direction, 0))};
}

std::optional<TriangleHit> intersect(const Ray& ray, vec3 a, vec3 b, vec3 c, float limit) {
    const vec3 ab = b - a, ac = c - a;
    const vec3 p = glm::cross(ray.direction, ac);
    const float determinant = glm::dot(ab, p);
    if (determinant == 0) return std::nullopt;
    const vec3 fromA = ray.origin - a;
    const float u = glm::dot(fromA, p) / determinant;
    if (!(u >= 0 && u <= 1)) return std::nullopt;
    const vec3 q = glm::cross(fromA, ab);
    const float v = glm::dot(ray.direction, q) / determinant;
    if (!(v >= 0 && u + v <= 1)) return std::nullopt;
    const float distance = glm::dot(ac, q) / determinant;
    if (!(distance >= 0 && distance <= limit)) return std::nullopt;
    return TriangleHit{distance, u, v};
}

std::optional<float> intersect(const Ray& ray, const Bounds& box, float limit) {
    float enter = 0, leave = limit;
    for (int axis = 0; axis < 3; ++axis) {
        const float origin = ray.origin[axis], direction = ray.direction[axis];
        if (direction == 0) {
            if (origin < box.min[axis] || origin > box.max[axis]) return std::nullopt;
            continue;
        }
        const float a = (box.min[axis] - origin) / direction, b = (box.max[axis] - origin) / direction;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
    }
    if (enter > leave) return std::nullopt;
    return enter;
}

}  // namespace rekindle::math
