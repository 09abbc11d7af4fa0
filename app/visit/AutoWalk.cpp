#include "visit/AutoWalk.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace rekindle::visit {

using math::vec3;

static constexpr float passed = 0.12f;  // metres from a corner at which the next is gone to
static constexpr float slowing = 0.5f;  // metres from the end at which one begins to stop

vec3 AutoWalk::wish(vec3 feet) {
    for (; !done(); ++next_) {
        const vec3 way = (corners_[next_] - feet) * vec3(1, 0, 1);
        const float length = glm::length(way);
        if (length <= passed) continue;
        const bool last = next_ + 1 == corners_.size();
        return way / length * (last ? std::clamp(length / slowing, 0.2f, 1.0f) : 1.0f);
    }
    return vec3(0);
}

}  // namespace rekindle::visit
