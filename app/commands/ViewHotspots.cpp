#include "commands/ViewHotspots.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <new>
#include <utility>

#include "commands/Hotspots.h"
#include "core/Log.h"

namespace rekindle::commands {

ViewHotspots::ViewHotspots(scene::Picker& picker, std::function<void()> done)
    : picker_(picker), done_(std::move(done)), worker_([this] { run(); }) {}

ViewHotspots::~ViewHotspots() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wakeUp_.notify_one();
    worker_.join();
}

void ViewHotspots::want(HotspotSearch search) {
    {
        const std::lock_guard lock(mutex_);
        order_ = Order{std::move(search), ++asked_};
        found_.reset();
    }
    wakeUp_.notify_one();
}

void ViewHotspots::forget() {
    const std::lock_guard lock(mutex_);
    order_.reset();
    found_.reset();
    ++asked_;
}

std::optional<std::vector<panels::Hotspot>> ViewHotspots::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(found_, std::nullopt);
}

std::optional<ViewHotspots::Order> ViewHotspots::nextOrder() {
    std::unique_lock lock(mutex_);
    wakeUp_.wait(lock, [&] { return ending_ || order_; });
    return ending_ ? std::nullopt : std::exchange(order_, std::nullopt);
}

static std::vector<panels::Hotspot> search(const HotspotSearch& wanted, scene::Picker& picker) {
    HotspotScene in{*wanted.site, wanted.scene, {}, picker, wanted.plantings};
    for (const std::vector<int>& elements : wanted.elements) in.elements.push_back(&elements);
    std::vector<panels::Hotspot> found = hotspotsOf(in, wanted.patterns, wanted.eyes);
    std::ranges::move(hotspotsOf(in, wanted.own, wanted.eyes), std::back_inserter(found));
    return found;
}

void ViewHotspots::run() {
    while (const std::optional<Order> order = nextOrder()) {
        try {
            const auto begun = std::chrono::steady_clock::now();
            std::vector<panels::Hotspot> found = search(order->search, picker_);
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
            core::logDebug("what the stop speaks of is found: it took {:.0f} ms, beside the frames", took.count());
            const std::lock_guard lock(mutex_);
            if (order->number == asked_) found_ = std::move(found);
        } catch (const std::bad_alloc&) {
            core::logDebug("too little memory to find what the stop speaks of");
        }
        done_();
    }
}

}  // namespace rekindle::commands
