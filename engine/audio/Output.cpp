#include "audio/Output.h"

#include <chrono>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "audio/Mixer.h"
#include "core/Log.h"

namespace rekindle::audio {

namespace {
using Clock = std::chrono::steady_clock;
constexpr auto turnTime = std::chrono::milliseconds(25);
constexpr auto idleTime = std::chrono::milliseconds(500);     // while nothing is to be heard
constexpr auto reopenTime = std::chrono::milliseconds(2000);  // between attempts to open a device
}  // namespace

class Output::Worker {
  public:
    explicit Worker(Hrtf hrtf) : hrtf_(hrtf), thread_([this](const std::stop_token& stop) { run(stop); }) {}

    void play(Mix mix) {
        const std::scoped_lock lock(mutex_);
        const bool wakes = mix_.sources.empty() && !mix.sources.empty();
        mix_ = std::move(mix);
        mixTime_ = Clock::now();
        if (wakes) woken_.notify_one();
    }
    State state() const {
        const std::scoped_lock lock(mutex_);
        return state_;
    }
    std::vector<core::Error> takeTroubles() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(troubles_, {});
    }

  private:
    void run(const std::stop_token& stop);
    Mix now() const;
    void keepDevice();
    void report();

    Hrtf hrtf_;

    // The thread's alone.
    std::optional<Mixer> mixer_;
    std::optional<Clock::time_point> lastAttempt_;
    bool toldOfNone_ = false;
    int openings_ = 0;

    mutable std::mutex mutex_;  // guards what follows
    std::condition_variable_any woken_;
    Mix mix_;
    Clock::time_point mixTime_;
    State state_;
    std::vector<core::Error> troubles_;

    std::jthread thread_;  // last: uses the rest
};

void Output::Worker::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const Mix mix = now();
        if (!mix.sources.empty()) keepDevice();
        if (mixer_) mixer_->apply(mix);
        report();
        std::unique_lock lock(mutex_);
        if (mix.sources.empty())
            woken_.wait_for(lock, stop, idleTime, [&] { return !mix_.sources.empty(); });
        else
            woken_.wait_for(lock, stop, turnTime, [] { return false; });
    }
    mixer_.reset();
}

Mix Output::Worker::now() const {
    const std::scoped_lock lock(mutex_);
    return later(mix_, std::chrono::duration<double>(Clock::now() - mixTime_).count());
}

// Drops a device that is lost, and opens one where there is none.
void Output::Worker::keepDevice() {
    if (mixer_ && !mixer_->device().connected()) {
        core::logDebug("the output for sound is gone");
        mixer_.reset();
    }
    if (mixer_ || (lastAttempt_ && Clock::now() - *lastAttempt_ < reopenTime)) return;
    lastAttempt_ = Clock::now();
    auto device = Device::open(hrtf_);
    if (!device) {
        if (!std::exchange(toldOfNone_, true)) core::logDebug("no sound: {}", device.error().line());
        return;
    }
    mixer_.emplace(std::move(*device));
    ++openings_;
    core::logDebug("sound goes to {}{}", mixer_->device().name(), mixer_->device().hrtf() ? ", as for headphones" : "");
}

void Output::Worker::report() {
    State state;
    std::vector<core::Error> troubles;
    if (mixer_) {
        state = {.device = mixer_->device().name(), .hrtf = mixer_->device().hrtf(), .voices = mixer_->voices()};
        troubles = mixer_->takeTroubles();
    }
    const std::scoped_lock lock(mutex_);
    state.openings = openings_;
    state_ = std::move(state);
    troubles_.insert(troubles_.end(), std::make_move_iterator(troubles.begin()), std::make_move_iterator(troubles.end()));
}

Output::Output(Hrtf hrtf) : worker_(std::make_unique<Worker>(hrtf)) {}
Output::Output(Output&&) noexcept = default;
Output& Output::operator=(Output&&) noexcept = default;
Output::~Output() = default;

void Output::play(Mix mix) {
    worker_->play(std::move(mix));
}
Output::State Output::state() const {
    return worker_->state();
}
std::vector<core::Error> Output::takeTroubles() {
    return worker_->takeTroubles();
}

}  // namespace rekindle::audio
