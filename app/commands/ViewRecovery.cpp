#include "commands/ViewRecovery.h"

#include <utility>

#include "gpu/Failure.h"
#include "render/Quality.h"

namespace rekindle::commands {

// A device that fails this often without a frame in between will not come back.
static constexpr int mostInARow = 6;
// Three losses in so many seconds are no accident.
static constexpr std::size_t manyLosses = 3;
static constexpr double longWhile = 600;

ViewRecovery::Step ViewRecovery::next(const core::Error& failure, const render::Settings& settings, double now) {
    if (failure.kind != core::ErrorKind::Device || ++inARow_ > mostInARow) return Step::GiveUp;
    const bool spare = plainest(settings) == settings;
    if (gpu::isOutOfMemory(failure)) {
        if (settings.samples > 1) return Step::Fewer;
        return !std::exchange(sparing_, true) || !spare ? Step::Plainest : Step::Again;
    }
    losses_.push_back(now);
    while (now - losses_.front() > longWhile) losses_.pop_front();
    return losses_.size() >= manyLosses && !spare ? Step::Plainest : Step::Again;
}

render::Settings plainest(render::Settings settings) {
    render::apply(render::Quality::Low, settings);
    settings.shadows = false;
    settings.fog = {};
    return settings;
}

}  // namespace rekindle::commands
