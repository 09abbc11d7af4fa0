#include "commands/ViewLoader.h"

#include "core/Jobs.h"

namespace rekindle::commands {

ViewLoader::ViewLoader(Work work, std::function<void()> done)
    : work_(std::move(work)), done_(std::move(done)), worker_([this] { runOrders(); }) {}

ViewLoader::~ViewLoader() {
    cancel();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wakeUp_.notify_one();
    worker_.join();
}

void ViewLoader::start(LoadJob job) {
    cancel();
    job_ = job;
    progress_ = std::make_shared<core::Progress>();
    {
        const std::lock_guard lock(mutex_);
        order_ = Order{std::move(job), progress_};
    }
    wakeUp_.notify_one();
}

void ViewLoader::cancel() {
    if (progress_) progress_->cancel();
}

const Loaded* ViewLoader::next() {
    const std::lock_guard lock(mutex_);
    const bool loaded = !finished_.empty() && finished_.front().progress == progress_ && finished_.front().result;
    return loaded ? &*finished_.front().result : nullptr;
}

std::optional<ViewLoader::Outcome> ViewLoader::take() {
    const std::lock_guard lock(mutex_);
    if (finished_.empty()) return std::nullopt;
    Finished first = std::move(finished_.front());
    finished_.pop_front();
    const bool wanted = first.progress == progress_;
    if (wanted) progress_.reset();
    return Outcome{wanted, std::move(first.result)};
}

std::optional<ViewLoader::Order> ViewLoader::nextOrder() {
    std::unique_lock lock(mutex_);
    wakeUp_.wait(lock, [&] { return ending_ || order_; });
    return ending_ ? std::nullopt : std::exchange(order_, std::nullopt);
}

void ViewLoader::finish(Order order, core::Result<Loaded> result) {
    {
        const std::lock_guard lock(mutex_);
        finished_.push_back({std::move(order.progress), std::move(result)});
    }
    done_();
}

void ViewLoader::runOrders() {
    while (std::optional<Order> order = nextOrder()) {
        std::optional<core::Result<Loaded>> result;
        const auto load = [&] { result = work_(order->job, *order->progress); };
        order->job.forEyes ? core::givingWay(load) : load();
        finish(std::move(*order), std::move(*result));
    }
}

}  // namespace rekindle::commands
