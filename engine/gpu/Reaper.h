#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace rekindle::gpu {

// Deletes what frames have done with, on a thread of its own: giving hundreds of megabytes back takes longer than a headset's
// frame may. Any thread.
class Reaper {
  public:
    Reaper() = default;
    // Deletes the rest first.
    ~Reaper();
    Reaper(const Reaper&) = delete;
    Reaper& operator=(const Reaper&) = delete;

    using Deletions = std::vector<std::function<void()>>;
    // In their order, after those that were given before.
    void add(Deletions deletions);

  private:
    void run();

    std::mutex mutex_;
    std::condition_variable wakeUp_;
    Deletions due_;
    bool ending_ = false;
    std::thread thread_;  // begun by the first that comes
};

}  // namespace rekindle::gpu
