#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "asset/FilteredLight.h"
#include "asset/Model.h"
#include "cook/ModelCache.h"
#include "core/Progress.h"

namespace rekindle::commands {

// Cooks what the viewer has loaded, so that it opens at once next time: one thing after the other, on one thread of the lowest
// priority, beside the frames. Any thread.
class ViewCooking {
  public:
    // Without a cache it does nothing.
    explicit ViewCooking(std::optional<cook::ModelCache> cache);
    // Drops what has not been kept yet, and waits for the thread.
    ~ViewCooking();
    ViewCooking(const ViewCooking&) = delete;
    ViewCooking& operator=(const ViewCooking&) = delete;

    const std::optional<cook::ModelCache>& cache() const { return cache_; }
    // `begun`: when reading its files began.
    void add(std::shared_ptr<const asset::Model> model, std::chrono::system_clock::time_point begun);
    void add(std::shared_ptr<const asset::FilteredLight> light, std::filesystem::path picture,
             std::chrono::system_clock::time_point begun);

  private:
    struct Order {
        std::string file;
        std::function<core::Result<void>()> keep;
    };
    void add(Order order);
    std::optional<Order> nextOrder();
    void run();
    void cookAndKeep(const Order& order);

    std::optional<cook::ModelCache> cache_;
    core::Progress progress_;
    std::mutex mutex_;
    std::condition_variable wakeUp_;
    std::deque<Order> orders_;
    bool ending_ = false;
    bool complained_ = false;
    std::thread worker_;  // last: it uses the rest
};

}  // namespace rekindle::commands
