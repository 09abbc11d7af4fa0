#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "xr/Runtime.h"

namespace rekindle::commands {

// Connects as the program does.
core::Result<xr::Runtime> connectHeadset();

// Looks for a headset, each second, on a thread of its own: asking a runtime may take a while. All members from one thread.
class HeadsetSearch {
  public:
    using Connect = std::function<core::Result<xr::Runtime>()>;

    // `found` is called on the worker when there is something to take, `connect` to find it.
    explicit HeadsetSearch(std::function<void()> found, Connect connect = connectHeadset);
    // Waits for the worker, but not for a runtime that answers no more: the worker is then left to itself.
    ~HeadsetSearch();
    HeadsetSearch(const HeadsetSearch&) = delete;
    HeadsetSearch& operator=(const HeadsetSearch&) = delete;

    // From now on, until one is found. There must be no other connection to a runtime meanwhile: the loader permits one.
    // `remains`: of the last one; they are dropped first, on the worker. AfterAbsence: who has closed it wants it closed, as
    // long as its runtime has not been away.
    enum class When { AtOnce, AfterAbsence };
    void begin(When when = When::AtOnce, std::shared_ptr<void> remains = nullptr);
    // No more; what was found and not taken is let go.
    void stop();
    // What was found, once.
    std::optional<xr::Runtime> take();
    // Why nothing has been found so far.
    std::optional<core::Error> trouble();

  private:
    // What both sides share; it lives as long as one of them does.
    struct Shared {
        std::function<void()> found;
        Connect connect;
        std::mutex mutex;
        std::condition_variable wakeUp;
        bool wanted = false, ending = false, ended = false;
        bool closed = false;  // until its runtime has been away
        std::shared_ptr<void> remains;
        std::optional<xr::Runtime> runtime;
        std::optional<core::Error> trouble;
    };
    static void run(Shared& shared);
    static void look(Shared& shared, std::unique_lock<std::mutex>& lock);

    std::shared_ptr<Shared> shared_;
    std::thread worker_;
};

// Keeps back what the loader and runtimes would write to standard error each time that they find nothing: our errors say as much.
// Before any thread is started; whoever set the variables himself is heard.
void quietenLoader();

}  // namespace rekindle::commands
