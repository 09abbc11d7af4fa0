#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
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
    // Waits for the worker, but not for a runtime that answers no more: the worker is then left to itself.
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
    // What both sides share; it lives as long as one of them does.
    struct Shared {
        std::function<void()> found;
        std::mutex mutex;
        std::condition_variable wakeUp;
        bool wanted = false, ending = false, ended = false;
        std::optional<xr::Runtime> runtime;
        std::optional<core::Error> trouble;
    };
    static void run(Shared& shared);

    std::shared_ptr<Shared> shared_;
    std::thread worker_;
};

// Connects as the program does.
core::Result<xr::Runtime> connectHeadset();

// Keeps back what the loader and runtimes would write to standard error each time that they find nothing: our errors say as much.
// Before any thread is started; whoever set the variables himself is heard.
void quietenLoader();

}  // namespace rekindle::commands
