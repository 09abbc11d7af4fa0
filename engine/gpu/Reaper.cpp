#include "gpu/Reaper.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rekindle::gpu {

Reaper::~Reaper() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wakeUp_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Reaper::add(Deletions deletions) {
    if (deletions.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        std::ranges::move(deletions, std::back_inserter(due_));
        if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    }
    wakeUp_.notify_one();
}

void Reaper::run() {
    for (;;) {
        Deletions due;
        {
            std::unique_lock lock(mutex_);
            wakeUp_.wait(lock, [this] { return ending_ || !due_.empty(); });
            if (due_.empty()) return;
            due = std::exchange(due_, {});
        }
        for (auto& deletion : due) deletion();
    }
}

}  // namespace rekindle::gpu
