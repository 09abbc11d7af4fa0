#include "commands/ViewGround.h"

#include <sys/resource.h>

#include <new>
#include <utility>

#include "core/Jobs.h"
#include "core/Log.h"

namespace rekindle::commands {

ViewGround::ViewGround(std::optional<cook::CacheStore> cache, std::function<void()> done)
    : cache_(std::move(cache)), done_(std::move(done)), worker_([this] { run(); }) {}

ViewGround::~ViewGround() {
    if (progress_) progress_->cancel();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wakeUp_.notify_one();
    worker_.join();
}

void ViewGround::want(SiteGround ground) {
    if (progress_) progress_->cancel();
    progress_ = std::make_shared<core::Progress>();
    {
        const std::lock_guard lock(mutex_);
        order_ = Order{std::move(ground), progress_};
        made_.reset();
    }
    wakeUp_.notify_one();
}

std::optional<std::shared_ptr<const navigate::WalkMesh>> ViewGround::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(made_, std::nullopt);
}

std::optional<ViewGround::Order> ViewGround::nextOrder() {
    std::unique_lock lock(mutex_);
    wakeUp_.wait(lock, [&] { return ending_ || order_; });
    return ending_ ? std::nullopt : std::exchange(order_, std::nullopt);
}

void ViewGround::make(const Order& order) {
    auto mesh = walkMeshOf(order.ground, cache_, *order.progress);
    if (!mesh) core::logDebug("{}", mesh.error().line());
    const std::lock_guard lock(mutex_);
    if (!order.progress->cancelled()) made_ = mesh ? std::move(*mesh) : nullptr;
}

void ViewGround::run() {
    ::setpriority(PRIO_PROCESS, 0, 19);  // of this thread alone, on Linux
    while (const std::optional<Order> order = nextOrder()) {
        try {
            core::onOneCore([&] { make(*order); });
        } catch (const std::bad_alloc&) {
            core::logDebug("too little memory to find where one can walk");
        }
        done_();
    }
}

}  // namespace rekindle::commands
