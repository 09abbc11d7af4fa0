#pragma once

#include <limits>
#include <optional>

#include "math/Bounds.h"
#include "math/Types.h"

namespace rekindle::math {

// A half-line. Distances along it are in lengths of `direction`, which need not be 1.
struct Ray {
    vec3 origin{0};
    vec3 direction{0, 0, -1};

    vec3 at(float distance) const { return origin + distance * direction; }
    // The same half-line in another space: a point at some distance stays at that distance.
    Ray transformed(const mat4& matrix) const;
};

// Where a ray meets a triangle: at (1 - u - v) a + u b + v c.
struct TriangleHit {
    float distance = 0;
    float u = 0;
    float v = 0;
};

// From either side; not behind the origin, nor beyond `limit`. Moeller and Trumbore,
// "Fast, minimum storage ray/triangle intersection" (1997).
std::optional<TriangleHit> intersect(const Ray& ray, vec3 a, vec3 b, vec3 c,
                                     float limit = std::numeric_limits<float>::infinity());

// Where the ray enters the box (0 when it starts inside), if it does before `limit`.
std::optional<float> intersect(const Ray& ray, const Bounds& box, float limit = std::numeric_limits<float>::infinity());

}  // namespace rekindle::math
