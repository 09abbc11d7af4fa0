#include "xr/ScalePilot.h"

#include <algorithm>
#include <array>

namespace rekindle::xr {

static constexpr std::array steps{1.f, 0.9f, 0.8f, 0.7f, ScalePilot::least};
static constexpr int look = 15;                           // pictures to decide by
static constexpr double fullest = 0.85;                   // of a period: what is more will not be in time
static constexpr double room = 0.7;                       // what a larger picture may take
static constexpr int calm = 180, longestCalm = 180 * 16;  // pictures with room, before it goes up
static constexpr int soon = 600;                          // pictures: who must come down so soon has gone up in vain

float ScalePilot::scale() const {
    return steps[std::size_t(step_)];
}

bool ScalePilot::canSink() const {
    return step_ + 1 < int(steps.size());
}

void ScalePilot::step(int by) {
    if (by > 0 && sinceRise_ >= 0 && sinceRise_ < soon) patience_ = std::min(2 * std::max(patience_, calm), longestCalm);
    if (by > 0) sinceRise_ = -1;
    if (by < 0) sinceRise_ = 0;
    step_ += by;
    calm_ = 0;
}

// The longest of them is left out of the mean: something else may have held the device up once.
void ScalePilot::learn(double seconds, double period) {
    if (seconds <= 0 || period <= 0) return;
    if (sinceRise_ >= 0) ++sinceRise_;
    sum_ += seconds;
    longest_ = std::max(longest_, seconds);
    if (++count_ < look) return;
    const double mean = (sum_ - longest_) / (count_ - 1);
    sum_ = longest_ = 0;
    count_ = 0;
    if (mean > fullest * period) {
        if (canSink()) step(1);
        calm_ = 0;
        return;
    }
    if (step_ == 0) return;
    const float now = scale(), larger = steps[std::size_t(step_) - 1];
    const bool spare = mean * (larger * larger) / (now * now) < room * period;
    calm_ = spare ? calm_ + look : 0;
    if (calm_ >= std::max(patience_, calm)) step(-1);
}

}  // namespace rekindle::xr
