#include "visit/Dwell.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::visit {

static constexpr float still = 0.035f;                      // radians that a resting head trembles
static constexpr float glances = 0.3f, ringSeconds = 1.2f;  // seconds until the ring appears, until it is full

void Dwell::advance(math::vec3 direction, std::optional<int> target, float seconds) {
    pressed_ = false;
    const bool moved = glm::dot(direction, anchor_) < std::cos(still);
    if (!target || target != target_ || moved) {
        anchor_ = direction;
        target_ = target;
        rested_ = 0;
        done_ = false;
    }
    if (!target || done_) return;
    rested_ += seconds;
    pressed_ = part() >= 1;
    done_ = pressed_;
}

float Dwell::part() const {
    return done_ ? 0 : std::clamp((rested_ - glances) / ringSeconds, 0.f, 1.f);
}

}  // namespace rekindle::visit
