#pragma once

#include <limits>

#include "math/Types.h"

namespace rekindle::math {

// An axis-aligned box, in metres. Empty (min above max) until something is added.
struct Bounds {
    vec3 min{std::numeric_limits<float>::max()};
    vec3 max{std::numeric_limits<float>::lowest()};

    bool empty() const { return min.x > max.x; }
    vec3 centre() const { return empty() ? vec3(0) : (min + max) * 0.5f; }
    vec3 size() const { return empty() ? vec3(0) : max - min; }
    float radius() const;  // of the sphere around the box
    void add(vec3 point);
    void add(const Bounds& other);
    // The box around the transformed box.
    Bounds transformed(const mat4& matrix) const;
};

}  // namespace rekindle::math
