#include "visit/Veil.h"

#include <algorithm>

namespace rekindle::visit {

static constexpr float closing = 0.15f, opening = 0.5f, outOfDark = 0.25f;  // seconds for the whole way
static constexpr float fullSpeed = 1.4f;                                    // metres a second that close it wholly

void Veil::advance(float seconds, float speed) {
    const float wanted = std::clamp(speed / fullSpeed, 0.f, 1.f);
    edge_ = edge_ < wanted ? std::min(wanted, edge_ + seconds / closing) : std::max(wanted, edge_ - seconds / opening);
    dark_ = std::max(0.f, dark_ - seconds / outOfDark);
}

}  // namespace rekindle::visit
