#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace rekindle::xr {

// Frees a thread from a runtime that is alive and does not answer: one that was stopped, or hangs. A runtime is another process,
// and a call into it waits on a socket for what that says, for as long as it takes. When a watched call has waited so too long,
// the socket is shut down: the call fails as if the runtime had ended. Whoever sleeps or works is left alone. Any thread.
class Watchdog {
  public:
    explicit Watchdog(std::chrono::milliseconds limit);
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    // As long as this lives, the thread that made it is within a call. One at a time, or within each other.
    class Call {
      public:
        explicit Call(Watchdog& dog) : dog_(dog) { dog_.enter(); }
        ~Call() { dog_.leave(); }
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;

      private:
        Watchdog& dog_;
    };

  private:
    void enter();
    void leave();
    void run();

    std::chrono::milliseconds limit_;
    std::mutex mutex_;
    std::condition_variable wakeUp_;
    int depth_ = 0;   // of calls
    int caller_ = 0;  // thread that is within one
    unsigned long calls_ = 0;
    bool ending_ = false;
    std::thread thread_;  // last: it uses the rest
};

}  // namespace rekindle::xr
