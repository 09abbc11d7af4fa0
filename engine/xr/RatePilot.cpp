#include "xr/RatePilot.h"

#include <algorithm>
#include <utility>

namespace rekindle::xr {

static constexpr int enough = 120;                   // pictures to decide by
static constexpr double fullest = 0.9, room = 0.65;  // of a period: what is too much for it, what the next higher one needs

RatePilot::RatePilot(std::vector<float> rates, float current) : rates_(std::move(rates)), current_(current) {
    std::sort(rates_.begin(), rates_.end());
}

// Up by one step, with room to spare, so that it does not go to and fro; down to what holds.
std::optional<float> RatePilot::learn(double seconds) {
    sum_ += seconds;
    if (++count_ < enough || rates_.empty() || current_ <= 0) return std::nullopt;
    const double mean = sum_ / count_;
    sum_ = count_ = 0;
    float wanted = current_;
    if (mean * current_ > fullest) {
        wanted = rates_.front();
        for (const float rate : rates_)
            if (rate < current_ && mean * rate <= fullest) wanted = rate;
    } else if (const auto higher = std::upper_bound(rates_.begin(), rates_.end(), current_ + 0.5f);
               higher != rates_.end() && mean * *higher < room) {
        wanted = *higher;
    }
    if (wanted == current_) return std::nullopt;
    current_ = wanted;
    return wanted;
}

void RatePilot::set(float rate) {
    if (rate <= 0 || rate == current_) return;
    current_ = rate;
    sum_ = count_ = 0;
}

}  // namespace rekindle::xr
