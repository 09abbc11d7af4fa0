#include "core/Progress.h"

namespace rekindle::core {

void Progress::report(std::string stage, float fraction) {
    fraction_ = fraction;
    const std::lock_guard lock(mutex_);
    stage_ = std::move(stage);
}

std::string Progress::stage() const {
    const std::lock_guard lock(mutex_);
    return stage_;
}

}  // namespace rekindle::core
