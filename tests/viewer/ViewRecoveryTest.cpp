#include "commands/ViewRecovery.h"

#include <gtest/gtest.h>

#include "gpu/Failure.h"

namespace rekindle::commands {

using Step = ViewRecovery::Step;

static const core::Error lost = gpu::deviceLost("lost");
static const core::Error outOfMemory = gpu::vulkanError("too much", VK_ERROR_OUT_OF_DEVICE_MEMORY);

TEST(ViewRecovery, ALostDeviceIsMadeAnewAsItWas) {
    ViewRecovery recovery;
    const render::Settings settings;
    EXPECT_EQ(recovery.next(lost, settings, 0), Step::Again);
    recovery.drawn();
    EXPECT_EQ(recovery.next(lost, settings, 599), Step::Again);
    recovery.drawn();
}

TEST(ViewRecovery, TheThirdLossWithinTenMinutesLeadsToTheSafePreset) {
    ViewRecovery recovery;
    render::Settings settings;
    for (const double now : {0.0, 1.0}) EXPECT_EQ(recovery.next(lost, settings, now), Step::Again);
    EXPECT_EQ(recovery.next(lost, settings, 599), Step::Plainest);
    settings = plainest(settings);
    EXPECT_EQ(recovery.next(lost, settings, 599.5), Step::Again) << "there is nothing plainer";
}

TEST(ViewRecovery, LossesFarApartAreForgotten) {
    ViewRecovery recovery;
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(recovery.next(lost, {}, i * 301.0), Step::Again) << i;
        recovery.drawn();
    }
}

TEST(ViewRecovery, MemoryThatRunsOutLowersQuality) {
    ViewRecovery recovery;
    render::Settings settings;
    EXPECT_EQ(recovery.next(outOfMemory, settings, 0), Step::Fewer);
    settings.samples = 1;
    EXPECT_EQ(recovery.next(outOfMemory, settings, 0), Step::Plainest);
    settings = plainest(settings);
    EXPECT_EQ(recovery.next(outOfMemory, settings, 0), Step::Again);
}

TEST(ViewRecovery, WherePicturesArePlainAlreadyTexturesAreStillSpared) {
    ViewRecovery recovery;
    render::Settings settings = plainest({});
    settings.samples = 1;
    EXPECT_EQ(recovery.next(outOfMemory, settings, 0), Step::Plainest);
    EXPECT_EQ(recovery.next(outOfMemory, settings, 0), Step::Again);
}

TEST(ViewRecovery, WhatNeverDrawsAFrameIsGivenUp) {
    ViewRecovery recovery;
    int tries = 0;
    while (recovery.next(lost, {}, tries * 5.0) != Step::GiveUp) ASSERT_LT(++tries, 20);
    EXPECT_GT(tries, 2);
}

TEST(ViewRecovery, OtherErrorsAreNotForIt) {
    using enum core::ErrorKind;
    for (const core::ErrorKind kind : {Usage, BadInput, Internal, Io})
        EXPECT_EQ(ViewRecovery().next({.kind = kind, .what = "no"}, {}, 0), Step::GiveUp);
}

}  // namespace rekindle::commands
