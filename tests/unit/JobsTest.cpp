#include "core/Jobs.h"

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace rekindle::core {
namespace {

int niceness() {
    return ::getpriority(PRIO_PROCESS, 0);
}

TEST(Jobs, EachIsDoneOnce) {
    std::vector<std::atomic<int>> done(1000);
    parallelFor(done.size(), [&](std::size_t i) { ++done[i]; });
    for (const auto& times : done) EXPECT_EQ(times, 1);
}

TEST(Jobs, AloneNoOtherThreadTakesPart) {
    const auto self = std::this_thread::get_id();
    std::atomic<int> elsewhere = 0;
    onOneCore([&] { parallelFor(1000, [&](std::size_t) { elsewhere += std::this_thread::get_id() != self; }); });
    EXPECT_EQ(elsewhere, 0);
}

TEST(Jobs, WhoGivesWayDoesSoUntilHeIsDoneAndSoDoTheProcessesThatHeStarts) {
    const int before = niceness();
    int within = 0, ofChild = 0;
    std::atomic<int> done = 0;
    givingWay([&] {
        within = niceness();
        const pid_t child = ::fork();
        if (child == 0) ::_exit(niceness());
        int status = 0;
        ::waitpid(child, &status, 0);
        ofChild = WEXITSTATUS(status);
        parallelFor(100, [&](std::size_t) { ++done; });
    });
    EXPECT_EQ(within, std::min(before + 5, 19)) << "19 is the most";
    EXPECT_EQ(ofChild, within);
    EXPECT_EQ(done, 100);
    EXPECT_EQ(niceness(), before) << "who waited for it does not give way";
}

TEST(Jobs, WorkForIdleTimesIsOneThreadsAlone) {
    int within = -1;
    std::thread([&] {
        workWhenIdle();
        within = ::sched_getscheduler(0);
    }).join();
    EXPECT_EQ(within, SCHED_IDLE);
    EXPECT_NE(::sched_getscheduler(0), SCHED_IDLE);
}

}  // namespace
}  // namespace rekindle::core
