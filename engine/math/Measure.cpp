#include "math/Measure.h"

#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::math {

Measurement measure(vec3 from, vec3 to) {
    const vec3 way = to - from;
    const float across = std::hypot(way.x, way.z);
    return {.length = glm::length(way), .across = across, .rise = way.y, .slope = std::atan2(way.y, across)};
}

}  // namespace rekindle::math
