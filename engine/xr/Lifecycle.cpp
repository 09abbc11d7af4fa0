#include "xr/Lifecycle.h"

#include <utility>

namespace rekindle::xr {

std::string_view name(State state) {
    switch (state) {
        case State::Unknown:
            return "unknown";
        case State::Idle:
            return "idle";
        case State::Ready:
            return "ready";
        case State::Synchronized:
            return "synchronized";
        case State::Visible:
            return "visible";
        case State::Focused:
            return "focused";
        case State::Stopping:
            return "stopping";
        case State::LossPending:
            return "loss pending";
        case State::Exiting:
            return "exiting";
    }
    return "unknown";
}

Step Lifecycle::enter(State state) {
    state_ = state;
    if (state == State::Ready) return std::exchange(running_, true) ? Step::None : Step::Begin;
    if (state == State::Stopping) return std::exchange(running_, false) ? Step::End : Step::None;
    if (state == State::Idle || over()) running_ = false;
    return Step::None;
}

}  // namespace rekindle::xr
