// The program begins before its site is there, and goes on whatever becomes of the runtime.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <glm/geometric.hpp>
#include <thread>

#include "XrProgram.h"
#include "commands/HeadsetSearch.h"

namespace rekindle::tests {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

static double secondsSince(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

class RestartTest : public XrProgram {};

// Two minutes; who is in a hurry sets REKINDLE_RESTARTS.
static int restarts() {
    const char* wanted = std::getenv("REKINDLE_RESTARTS");
    return wanted ? std::atoi(wanted) : 50;
}

TEST_F(RestartTest, ATourGoesOnAtTheSameMomentEachTimeThatTheRuntimeIsStartedAnew) {
    makeLongTour();
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    startTourByMenu();
    double before = number("headset: at stop 1 of the tour, "), longestLoss = 0, longestReturn = 0;
    for (int time = 0; time < restarts(); ++time) {
        std::this_thread::sleep_for(300ms);  // something is told in between
        const double lost = fallback([this] { monado_->kill(); });
        EXPECT_LT(lost, 2) << "after restart " << time;
        ASSERT_TRUE(program_->running()) << program_->log();
        forget();
        startRuntime();
        const auto there = Clock::now();
        const double goesOn = number("headset: the tour goes on at ");
        const double atStop = number("headset: at stop 1 of the tour, ");
        longestLoss = std::max(longestLoss, lost);
        longestReturn = std::max(longestReturn, secondsSince(there));
        ASSERT_GE(goesOn, before) << program_->log();
        EXPECT_LT(goesOn, before + 5) << "it waits for the visitor";
        EXPECT_NEAR(atStop, goesOn, 0.01) << "and tells nothing before he is there";
        EXPECT_EQ(program_->log().find("headset: at stop 2"), std::string::npos);
        before = goesOn;
    }
    std::printf("%d restarts: away after %.2f s at most, back at the stop %.2f s after the runtime at most\n", restarts(),
                longestLoss, longestReturn);
}

TEST_F(RestartTest, WhileASiteIsLoadedThereIsAPictureWithinFourSecondsAndTheDesktopWithinTwo) {
    startRuntime();
    const auto begun = Clock::now();
    open("--xr", REKINDLE_CONTENT "/huanglongxi");
    ASSERT_TRUE(says("headset: its first picture is drawn")) << program_->log();
    const double seconds = secondsSince(begun);
    std::printf("the first picture after %.2f s\n", seconds);
    EXPECT_LT(seconds, 4);
    EXPECT_EQ(program_->log().find("it is known where one can walk"), std::string::npos) << "the site came later";
    for (int time = 0; time < 6 && !HasFailure(); ++time) {  // reading, uploading, preparing shaders, the scene's first pictures
        std::this_thread::sleep_for(1s);
        const double lost = fallback([this] { monado_->kill(); });
        std::printf("away after %.2f s\n", lost);
        EXPECT_LT(lost, 2);
        forget();
        startRuntime();
        EXPECT_TRUE(says("headset: its first picture is drawn")) << program_->log();
    }
}

// Who has closed the headset is not put back into it by the same runtime.
TEST_F(RestartTest, WhatWasClosedIsFoundAgainOnceItsRuntimeHasBeenAway) {
    startRuntime();
    commands::HeadsetSearch search([] {});
    search.begin(commands::HeadsetSearch::When::AfterAbsence);
    std::this_thread::sleep_for(5s);
    EXPECT_FALSE(search.take());
    monado_->kill();
    for (int i = 0; i < 600 && !search.trouble(); ++i) std::this_thread::sleep_for(10ms);
    ASSERT_TRUE(search.trouble());
    startRuntime();
    std::optional<xr::Runtime> found;
    for (int i = 0; i < 600 && !found; ++i) {
        std::this_thread::sleep_for(10ms);
        if (auto taken = search.take()) found.emplace(std::move(*taken));
    }
    EXPECT_TRUE(found);
}

TEST_F(RestartTest, WhatIsLeftOfAHeadsetIsLetGoBeforeTheNextIsLookedFor) {
    startRuntime();
    bool gone = false, goneFirst = false;
    commands::HeadsetSearch search([] {},
                                   [&] {
                                       goneFirst = gone;
                                       return commands::connectHeadset();
                                   });
    search.begin(commands::HeadsetSearch::When::AtOnce, std::shared_ptr<void>(nullptr, [&gone](void*) {
                     std::this_thread::sleep_for(300ms);
                     gone = true;
                 }));
    std::optional<xr::Runtime> found;
    for (int i = 0; i < 600 && !found; ++i) {
        std::this_thread::sleep_for(10ms);
        if (auto taken = search.take()) found.emplace(std::move(*taken));
    }
    EXPECT_TRUE(found);
    EXPECT_TRUE(goneFirst);
}

}  // namespace rekindle::tests
