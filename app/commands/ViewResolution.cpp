#include "commands/ViewResolution.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rekindle::commands {

static constexpr double smooth = 45;  // milliseconds that a moving picture may take
static constexpr double vain = 1.3;   // of what the smallest takes: where that is too long as well, smaller ones gain nothing
static constexpr double sure = 0.85;  // of what it may take: else a larger one is not tried
static constexpr float steps[] = {1, 0.75f, 0.5f, 0.375f, 0.25f};

void ViewResolution::learn(math::uvec2 extent, math::uvec2 full, double milliseconds) {
    const double share = double(extent.x) * extent.y / std::max(1.0, double(full.x) * full.y);
    Cost& cost = share > 0.99 ? whole_ : part_;
    if (std::abs(cost.share - share) > 0.01 || cost.milliseconds == 0) cost = {share, milliseconds};
    cost.milliseconds += (milliseconds - cost.milliseconds) * 0.3;
}

// Milliseconds: on the line through the two that are known; where one is, in proportion to its pixels.
double ViewResolution::expected(float step) const {
    const double share = double(step) * double(step);
    if (part_.milliseconds == 0) return whole_.milliseconds * share;
    if (whole_.milliseconds == 0) return part_.milliseconds * share / part_.share;
    const double slope = std::max(0.0, (whole_.milliseconds - part_.milliseconds) / (whole_.share - part_.share));
    return std::max(0.0, part_.milliseconds + slope * (share - part_.share));
}

math::uvec2 ViewResolution::extent(math::uvec2 full, bool moving) {
    if (!moving || (whole_.milliseconds == 0 && part_.milliseconds == 0)) return full;
    const double most = std::max(smooth, vain * expected(*std::rbegin(steps)));
    const auto affordable = [&](float step) { return expected(step) <= (step > step_ ? sure : 1) * most; };
    const auto* found = std::find_if(std::begin(steps), std::end(steps), affordable);
    step_ = found == std::end(steps) ? *std::rbegin(steps) : *found;
    return {std::max(1u, std::uint32_t(std::lround(float(full.x) * step_))),
            std::max(1u, std::uint32_t(std::lround(float(full.y) * step_)))};
}

}  // namespace rekindle::commands
