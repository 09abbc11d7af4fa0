#include "commands/ViewCooking.h"

#include <new>
#include <utility>

#include "cook/LightCache.h"
#include "core/Jobs.h"
#include "core/Log.h"

namespace rekindle::commands {

ViewCooking::ViewCooking(std::optional<cook::ModelCache> cache) : cache_(std::move(cache)), worker_([this] { run(); }) {}

ViewCooking::~ViewCooking() {
    progress_.cancel();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wakeUp_.notify_one();
    worker_.join();
}

void ViewCooking::add(std::shared_ptr<const asset::Model> model, std::chrono::system_clock::time_point begun) {
    const std::string file = model->source;
    add({file, [this, model = std::move(model), begun] {
             return cook::cook(*model, {}, progress_).and_then([&](const asset::Model& cooked) {
                 return cache_->put(cooked, {}, begun);
             });
         }});
}

void ViewCooking::add(std::shared_ptr<const asset::FilteredLight> light, std::filesystem::path picture,
                      std::chrono::system_clock::time_point begun) {
    const std::string file = picture.string();
    add({file, [this, light = std::move(light), picture = std::move(picture), begun] {
             return cook::LightCache(cache_->store()).put(*light, picture, begun);
         }});
}

void ViewCooking::add(Order order) {
    if (!cache_) return;
    {
        const std::lock_guard lock(mutex_);
        orders_.push_back(std::move(order));
    }
    wakeUp_.notify_one();
}

std::optional<ViewCooking::Order> ViewCooking::nextOrder() {
    std::unique_lock lock(mutex_);
    wakeUp_.wait(lock, [&] { return ending_ || !orders_.empty(); });
    if (ending_) return std::nullopt;
    Order order = std::move(orders_.front());
    orders_.pop_front();
    return order;
}

void ViewCooking::cookAndKeep(const Order& order) {
    const core::Result<void> kept = order.keep();
    if (kept || kept.error().kind == core::ErrorKind::Cancelled) return;
    // A disk that is full stays so for a while: said once.
    const bool loud = kept.error().kind == core::ErrorKind::Io && !std::exchange(complained_, true);
    core::log(loud ? core::LogLevel::Warning : core::LogLevel::Debug, kept.error().line());
}

void ViewCooking::run() {
    core::workWhenIdle();
    while (const std::optional<Order> order = nextOrder()) try {
            core::onOneCore([&] { cookAndKeep(*order); });
        } catch (const std::bad_alloc&) {
            core::logDebug("{}: too little memory to cook it beside the window", order->file);
        }
}

}  // namespace rekindle::commands
