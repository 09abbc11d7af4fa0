#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "commands/SiteGround.h"

namespace rekindle::commands {

// Finds where one can walk in what the viewer shows: on one thread of the lowest priority, beside the frames. What is wanted
// last counts. All members from one thread.
class ViewGround {
  public:
    // `done` is called on the worker when there is something to take.
    ViewGround(std::optional<cook::CacheStore> cache, std::function<void()> done);
    // Cancels, and waits for the worker.
    ~ViewGround();
    ViewGround(const ViewGround&) = delete;
    ViewGround& operator=(const ViewGround&) = delete;

    void want(SiteGround ground);

    // What was wanted last, once, when it is there; null: one can walk nowhere in it.
    std::optional<std::shared_ptr<const navigate::WalkMesh>> take();

  private:
    struct Order {
        SiteGround ground;
        std::shared_ptr<core::Progress> progress;
    };
    std::optional<Order> nextOrder();
    void run();
    void make(const Order& order);

    std::optional<cook::CacheStore> cache_;
    std::function<void()> done_;
    std::shared_ptr<core::Progress> progress_;  // of what was wanted last
    std::mutex mutex_;
    std::condition_variable wakeUp_;
    std::optional<Order> order_;
    std::optional<std::shared_ptr<const navigate::WalkMesh>> made_;
    bool ending_ = false;
    std::thread worker_;  // last: it uses the rest
};

}  // namespace rekindle::commands
