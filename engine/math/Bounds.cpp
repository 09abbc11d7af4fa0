#include "math/Bounds.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace rekindle::math {

float Bounds::radius() const {
    return empty() ? 0 : glm::length(max - min) * 0.5f;
}

void Bounds::add(vec3 point) {
    min = glm::min(min, point);
    max = glm::max(max, point);
}

void Bounds::add(const Bounds& other) {
    if (other.empty()) return;
    add(other.min);
    add(other.max);
}

// Arvo, "Transforming axis-aligned bounding boxes", Graphics Gems (1990).
Bounds Bounds::transformed(const mat4& matrix) const {
    if (empty()) return {};
    Bounds result{vec3(matrix[3]), vec3(matrix[3])};
    for (int axis = 0; axis < 3; ++axis) {
        const vec3 a = vec3(matrix[axis]) * min[axis];
        const vec3 b = vec3(matrix[axis]) * max[axis];
        result.min += glm::min(a, b);
        result.max += glm::max(a, b);
    }
    return result;
}

}  // namespace rekindle::math
