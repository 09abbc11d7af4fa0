// What is said of work that takes a while.
#include "commands/ProgressLine.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>

using namespace rekindle::commands;

TEST(ProgressLine, TheTimeLeftIsAsItHasGoneSoFar) {
    EXPECT_FALSE(secondsLeft({.part = 0.01, .seconds = 5})) << "too early to tell";
    EXPECT_DOUBLE_EQ(*secondsLeft({.part = 0.25, .seconds = 20}), 60);
    EXPECT_DOUBLE_EQ(*secondsLeft({.part = 1, .seconds = 20}), 0);
}

TEST(ProgressLine, ABarIsAsLongAsThereIsRoom) {
    EXPECT_EQ(progressBar("a.mp4", {.part = 0.25, .seconds = 20}, 80),
              "a.mp4:  25 % [##########------------------------------] 1:00 left");
    EXPECT_EQ(progressBar("a.mp4", {.part = 0.25, .seconds = 2000}, 45), "a.mp4:  25 % [####-------------] 1:40:00 left");
    EXPECT_EQ(progressBar("a.mp4", {.part = 1, .seconds = 2, .stage = "joining"}, 45),
              "a.mp4: 100 % [###########] 0:00 left, joining");
    for (int columns = 0; columns < 100; ++columns)
        EXPECT_LE(progressBar("a long name.mp4", {.part = 0.5, .seconds = 9, .stage = "drawing"}, columns).size(),
                  std::size_t(columns));
}

TEST(ProgressLine, WithoutATerminalALineNowAndThen) {
    EXPECT_FALSE(isLineDue({.part = 0.3, .seconds = 4}, {})) << "it may be done at once";
    EXPECT_TRUE(isLineDue({.part = 0.01, .seconds = 11}, {}));
    EXPECT_FALSE(isLineDue({.part = 0.5, .seconds = 13}, {.part = 0.1, .seconds = 11})) << "that was just said";
    EXPECT_TRUE(isLineDue({.part = 0.2, .seconds = 20}, {.part = 0.1, .seconds = 11}));
    EXPECT_FALSE(isLineDue({.part = 0.15, .seconds = 60}, {.part = 0.1, .seconds = 11}));
    EXPECT_TRUE(isLineDue({.part = 0.11, .seconds = 80}, {.part = 0.1, .seconds = 11}));
}

TEST(ProgressLine, WhatIsWrittenToAFileHasNoBar) {
    std::FILE* file = std::tmpfile();
    ASSERT_TRUE(file);
    {
        ProgressLine line("a.mp4", file);
        for (int i = 0; i <= 100; ++i) line.show(i / 100.0);
    }
    EXPECT_EQ(std::ftell(file), 0) << "it took no time at all";
    std::fclose(file);
}
