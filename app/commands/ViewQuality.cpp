#include "commands/ViewQuality.h"

#include <algorithm>
#include <utility>

namespace rekindle::commands {

static constexpr double tooSlow = 100;     // milliseconds: ten pictures a second are the least that one can walk by
static constexpr std::size_t first = 3;    // pictures that also make what the others find made
static constexpr std::size_t enough = 12;  // pictures to judge by

std::optional<render::Quality> ViewQuality::learn(const render::Settings& settings, double milliseconds) {
    const auto quality = render::qualityOf(settings);
    if (!std::exchange(begun_, true)) own_ = quality;
    if (quality != own_) own_.reset();
    if (!own_ || *own_ == render::Quality::Low) return std::nullopt;
    taken_.push_back(milliseconds);
    if (taken_.size() < enough) return std::nullopt;
    const auto middle = taken_.begin() + (first + enough) / 2;
    std::nth_element(taken_.begin() + first, middle, taken_.end());
    median_ = *middle;
    taken_.clear();
    if (median_ <= tooSlow) return std::nullopt;
    own_ = render::Quality(int(*own_) - 1);
    return own_;
}

}  // namespace rekindle::commands
