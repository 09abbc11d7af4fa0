#include "commands/ViewResolution.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rekindle::commands {

static constexpr double smooth = 45;  // milliseconds that a moving picture may take
static constexpr float steps[] = {1, 0.75f, 0.5f, 0.375f, 0.25f};

void ViewResolution::learn(math::uvec2 extent, double milliseconds) {
    const double now = milliseconds / std::max(1e-3, double(extent.x) * extent.y * 1e-6);
    perMegapixel_ = perMegapixel_ == 0 ? now : perMegapixel_ + (now - perMegapixel_) * 0.3;
}

math::uvec2 ViewResolution::extent(math::uvec2 full, bool moving) const {
    if (!moving || perMegapixel_ == 0) return full;
    const double whole = perMegapixel_ * full.x * full.y * 1e-6;
    const auto affordable = [&](float step) { return whole * step * step <= smooth; };
    const auto* step = std::find_if(std::begin(steps), std::end(steps), affordable);
    const float scale = step == std::end(steps) ? steps[std::size(steps) - 1] : *step;
    return {std::max(1u, std::uint32_t(std::lround(float(full.x) * scale))),
            std::max(1u, std::uint32_t(std::lround(float(full.y) * scale)))};
}

}  // namespace rekindle::commands
