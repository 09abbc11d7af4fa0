#pragma once

#include <cstdint>
#include <string_view>

namespace rekindle::xr {

// A session's states, in the numbers of XrSessionState (OpenXR 1.0, 9.3).
enum class State : std::int32_t {
    Unknown = 0,
    Idle = 1,
    Ready = 2,
    Synchronized = 3,
    Visible = 4,
    Focused = 5,
    Stopping = 6,
    LossPending = 7,
    Exiting = 8,
};
std::string_view name(State state);

// What the session has to be told because of a new state.
enum class Step { None, Begin, End };

// Follows a session through its states and says what each calls for. Knows no runtime.
class Lifecycle {
  public:
    // States that a runtime gives out of order call for nothing twice: a session begins once and ends once.
    Step enter(State state);

    State state() const { return state_; }
    // Frames are to be waited for, begun and ended.
    bool running() const { return running_; }
    // The visitor sees what is drawn.
    bool visible() const { return running_ && (state_ == State::Visible || state_ == State::Focused); }
    // Input arrives.
    bool focused() const { return running_ && state_ == State::Focused; }
    // The session is to be destroyed: the runtime takes it away (try again later), or the visitor has closed it.
    bool over() const { return state_ == State::LossPending || state_ == State::Exiting; }
    bool closedByVisitor() const { return state_ == State::Exiting; }

  private:
    State state_ = State::Unknown;
    bool running_ = false;
};

}  // namespace rekindle::xr
