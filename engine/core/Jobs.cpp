#include "core/Jobs.h"

#include <sched.h>
#include <sys/resource.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>
#include <vector>

#include "core/Sanitizers.h"

namespace rekindle::core {

namespace {

// Instead of TBB under the thread sanitizer, which does not see how that library hands work over and would call it all a race.
class PlainJobs {
  public:
    PlainJobs(std::size_t count, const std::function<void(std::size_t)>& body) : count_(count), body_(body) {}

    void run(std::size_t threads) {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        work();
    }

  private:
    void work() {
        for (std::size_t i = next_++; i < count_; i = next_++) body_(i);
    }

    std::size_t count_;
    const std::function<void(std::size_t)>& body_;
    std::atomic<std::size_t> next_ = 0;
};

thread_local bool alone = false;

// Of two who want the same core, this one gets a quarter: Linux weighs each step of niceness by 1.25.
constexpr int nicer = 5;

int coresLeft() {
    return std::max(1, int(std::thread::hardware_concurrency()) - 2);
}

}  // namespace

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body) {
    if constexpr (threadSanitized) {
        const std::size_t cores = std::max(2u, std::thread::hardware_concurrency());
        return PlainJobs(count, body).run(alone ? 1 : std::min(count, cores));
    }
    tbb::parallel_for(
        std::size_t{0}, count, [&](std::size_t i) { body(i); }, tbb::simple_partitioner{});
}

void onOneCore(const std::function<void()>& work) {
    if constexpr (threadSanitized) {
        const bool before = std::exchange(alone, true);
        work();
        alone = before;
    } else {
        tbb::task_arena(1).execute([&] { work(); });
    }
}

// Linux wakes others on a core that does such work as if it did nothing.
void workWhenIdle() {
    const sched_param none{};
    ::sched_setscheduler(0, SCHED_IDLE, &none);  // of this thread alone, on Linux; one may always ask for less
}

// A thread that has once given way cannot take it back, so each time it is another.
void givingWay(const std::function<void()>& work) {
    std::jthread([&] {
        ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + nicer);  // of this thread alone, on Linux
        if (threadSanitized || coresLeft() == 1)
            onOneCore(work);
        else
            tbb::task_arena(coresLeft()).execute([&] { work(); });
    });
}

}  // namespace rekindle::core
