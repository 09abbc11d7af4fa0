#include "core/Progress.h"

namespace rekindle::core {

void Progress::report(std::string stage, float fraction) {
    {
        const std::lock_guard lock(mutex_);
        stage_ = std::move(stage);
    }
    report(fraction);
}

void Progress::report(float fraction) {
    fraction_ = from_ + (to_ - from_) * fraction;
    if (listener_) listener_(*this);
}

void Progress::setPart(float from, float to) {
    from_ = from;
    to_ = to;
}

std::string Progress::stage() const {
    const std::lock_guard lock(mutex_);
    return stage_;
}

}  // namespace rekindle::core
