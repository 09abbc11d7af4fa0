#include "core/Program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

using namespace rekindle::core;
using testing::HasSubstr;

TEST(Program, SaysWhatItSays) {
    const auto said = runProgram({"sh", "-c", "echo out; echo err >&2"});
    ASSERT_TRUE(said);
    EXPECT_THAT(*said, HasSubstr("out\n"));
    EXPECT_THAT(*said, HasSubstr("err\n"));
}

TEST(Program, TakesWhatIsWritten) {
    auto program = Program::start({"wc", "-c"});
    ASSERT_TRUE(program);
    const std::vector<std::byte> much(1 << 20);
    EXPECT_TRUE(program->write(much));
    EXPECT_THAT(program->finish().value(), HasSubstr("1048576"));
}

TEST(Program, ThatFailsSaysWhy) {
    const auto said = runProgram({"sh", "-c", "echo first; echo the reason >&2; exit 3"});
    ASSERT_FALSE(said);
    EXPECT_EQ(said.error().kind, ErrorKind::Io);
    EXPECT_EQ(said.error().why, "the reason");
}

TEST(Program, ThatIsNotThereIsNotFound) {
    const auto said = runProgram({"rekindle-no-such-program"});
    ASSERT_FALSE(said);
    EXPECT_EQ(said.error().kind, ErrorKind::NotFound);
}

TEST(Program, ThatReadsNoMoreIsNoDanger) {
    auto program = Program::start({"sh", "-c", "echo gone >&2; exit 1"});
    ASSERT_TRUE(program);
    const std::vector<std::byte> much(64 << 20);
    const auto written = program->write(much);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().why, "gone");
}

TEST(Program, ThatIsDroppedEnds) {
    auto program = Program::start({"sleep", "1000"});
    ASSERT_TRUE(program);
}
