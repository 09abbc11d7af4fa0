#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "xr/Runtime.h"

namespace rekindle::commands {

// Looks for a headset, each second, on a thread of its own: asking a runtime may take a while. All members from one thread.
class HeadsetSearch {
  public:
    // `found` is called on the worker when there is something to take.
    explicit HeadsetSearch(std::function<void()> found);
    // Waits for the worker.
    ~HeadsetSearch();
    HeadsetSearch(const HeadsetSearch&) = delete;
    HeadsetSearch& operator=(const HeadsetSearch&) = delete;

    // From now on, until one is found. There must be no other connection to a runtime meanwhile: the loader permits one.
    void begin();
    void stop();
    // What was found, once.
    std::optional<xr::Runtime> take();
    // Why nothing has been found so far.
    std::optional<core::Error> trouble();

  private:
    void run();

    std::function<void()> found_;
    std::mutex mutex_;
    std::condition_variable wakeUp_;
    bool wanted_ = false, ending_ = false;
    std::optional<xr::Runtime> runtime_;
    std::optional<core::Error> trouble_;
    std::thread worker_;  // last: it uses the rest
};

// Connects as the program does.
core::Result<xr::Runtime> connectHeadset();

// Keeps back what the loader and runtimes would write to standard error each time that they find nothing: our errors say as much.
// Before any thread is started; whoever set the variables himself is heard.
void quietenLoader();

}  // namespace rekindle::commands
