#include "commands/HeadsetSearch.h"

#include <chrono>
#include <cstdlib>

namespace rekindle::commands {

using namespace std::chrono_literals;

static constexpr auto pause = 1s;
static constexpr auto longPause = 3s;  // a runtime is there, and only asked whether it still is
static constexpr auto mercy = 2s;      // for a runtime that is asked just when the program ends

core::Result<xr::Runtime> connectHeadset() {
    return xr::Runtime::connect("Rekindle");
}

void quietenLoader() {
    ::setenv("XR_LOADER_DEBUG", "none", 0);
    ::setenv("OXR_NO_PRINTING", "1", 0);  // Monado's
}

HeadsetSearch::HeadsetSearch(std::function<void()> found, Connect connect) : shared_(std::make_shared<Shared>()) {
    shared_->found = std::move(found);
    shared_->connect = std::move(connect);
    worker_ = std::thread([shared = shared_] { run(*shared); });
}

HeadsetSearch::~HeadsetSearch() {
    std::unique_lock lock(shared_->mutex);
    shared_->ending = true;
    shared_->wakeUp.notify_all();
    const bool ended = shared_->wakeUp.wait_for(lock, mercy, [this] { return shared_->ended; });
    lock.unlock();
    if (ended)
        worker_.join();
    else
        worker_.detach();
}

void HeadsetSearch::begin(When when, std::shared_ptr<void> remains) {
    const std::lock_guard lock(shared_->mutex);
    shared_->wanted = true;
    shared_->closed = when == When::AfterAbsence;
    shared_->remains = std::move(remains);
    shared_->wakeUp.notify_all();
}

void HeadsetSearch::stop() {
    const std::lock_guard lock(shared_->mutex);
    shared_->wanted = false;
    shared_->runtime.reset();
}

std::optional<xr::Runtime> HeadsetSearch::take() {
    const std::lock_guard lock(shared_->mutex);
    if (!shared_->runtime) return std::nullopt;
    std::optional<xr::Runtime> taken(std::move(*shared_->runtime));
    shared_->runtime.reset();
    return taken;
}

std::optional<core::Error> HeadsetSearch::trouble() {
    const std::lock_guard lock(shared_->mutex);
    return shared_->trouble;
}

void HeadsetSearch::run(Shared& shared) {
    std::unique_lock lock(shared.mutex);
    while (!shared.ending) {
        if (shared.wanted)
            look(shared, lock);
        else
            shared.wakeUp.wait(lock, [&] { return shared.wanted || shared.ending; });
    }
    shared.ended = true;
    shared.wakeUp.notify_all();
}

// Once, and rests a while where there was nothing to take.
void HeadsetSearch::look(Shared& shared, std::unique_lock<std::mutex>& lock) {
    std::shared_ptr<void> remains = std::move(shared.remains);
    lock.unlock();
    remains.reset();
    auto connected = shared.connect();
    lock.lock();
    const auto rest = [&](auto time) { shared.wakeUp.wait_for(lock, time, [&] { return shared.ending; }); };
    if (!connected) {
        shared.closed = false;
        shared.trouble = connected.error();
        rest(pause);
    } else if (shared.closed) {
        lock.unlock();
        { const xr::Runtime dropped(std::move(*connected)); }
        lock.lock();
        rest(longPause);
    } else if (shared.wanted && !shared.ending) {
        shared.wanted = false;
        shared.trouble.reset();
        shared.runtime.emplace(std::move(*connected));
        shared.found();
    }
}

}  // namespace rekindle::commands
