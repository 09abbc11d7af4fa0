#include "commands/HeadsetSearch.h"

#include <chrono>
#include <cstdlib>

namespace rekindle::commands {

using namespace std::chrono_literals;

static constexpr auto pause = 1s;

core::Result<xr::Runtime> connectHeadset() {
    return xr::Runtime::connect("Rekindle");
}

void quietenLoader() {
    ::setenv("XR_LOADER_DEBUG", "none", 0);
    ::setenv("OXR_NO_PRINTING", "1", 0);  // Monado's
}

HeadsetSearch::HeadsetSearch(std::function<void()> found) : found_(std::move(found)), worker_([this] { run(); }) {}

HeadsetSearch::~HeadsetSearch() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wakeUp_.notify_all();
    worker_.join();
}

void HeadsetSearch::begin() {
    const std::lock_guard lock(mutex_);
    wanted_ = true;
    wakeUp_.notify_all();
}

void HeadsetSearch::stop() {
    const std::lock_guard lock(mutex_);
    wanted_ = false;
    runtime_.reset();
}

std::optional<xr::Runtime> HeadsetSearch::take() {
    const std::lock_guard lock(mutex_);
    if (!runtime_) return std::nullopt;
    std::optional<xr::Runtime> taken(std::move(*runtime_));
    runtime_.reset();
    return taken;
}

std::optional<core::Error> HeadsetSearch::trouble() {
    const std::lock_guard lock(mutex_);
    return trouble_;
}

void HeadsetSearch::run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        if (!wanted_) {
            wakeUp_.wait(lock, [this] { return wanted_ || ending_; });
            continue;
        }
        lock.unlock();
        auto connected = connectHeadset();
        lock.lock();
        if (!connected) {
            trouble_ = connected.error();
            wakeUp_.wait_for(lock, pause, [this] { return ending_; });
        } else if (wanted_) {
            wanted_ = false;
            trouble_.reset();
            runtime_.emplace(std::move(*connected));
            found_();
        }
    }
}

}  // namespace rekindle::commands
