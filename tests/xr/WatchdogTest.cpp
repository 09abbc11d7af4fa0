// A call that waits for an answer that does not come is let go; one that sleeps or works is not. Needs no runtime.
#include "xr/Watchdog.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace rekindle::tests {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class WatchdogTest : public ::testing::Test {
  protected:
    void SetUp() override { ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends_.data()), 0); }
    void TearDown() override {
        for (int end : ends_) ::close(end);
    }

    // What a client of a runtime does.
    ssize_t receive() {
        char byte = 0;
        iovec part{&byte, 1};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        return ::recvmsg(ends_[0], &message, 0);
    }

    std::array<int, 2> ends_{};
    xr::Watchdog dog_{300ms};
};

TEST_F(WatchdogTest, LetsGoOfWhatDoesNotAnswer) {
    const auto begun = Clock::now();
    const xr::Watchdog::Call call(dog_);
    EXPECT_EQ(receive(), 0) << "as if the other side had ended";
    EXPECT_GT(Clock::now() - begun, 250ms);
    EXPECT_LT(Clock::now() - begun, 1500ms);
}

TEST_F(WatchdogTest, LeavesWhoSleepsAlone) {
    {
        const xr::Watchdog::Call call(dog_);
        std::this_thread::sleep_for(900ms);
    }
    ASSERT_EQ(::send(ends_[1], "x", 1, 0), 1);
    EXPECT_EQ(receive(), 1) << "the connection stands";
}

TEST_F(WatchdogTest, LeavesWhoIsNotWatchedAlone) {
    std::thread answer([this] {
        std::this_thread::sleep_for(900ms);
        (void)!::write(ends_[1], "x", 1);
    });
    EXPECT_EQ(receive(), 1);
    answer.join();
}

TEST_F(WatchdogTest, AnswersThatComeSlowlyAreAnswers) {
    std::thread answers([this] {
        for (int i = 0; i < 8; ++i) {
            std::this_thread::sleep_for(120ms);
            (void)!::write(ends_[1], "x", 1);
        }
    });
    for (int i = 0; i < 8; ++i) {
        const xr::Watchdog::Call call(dog_);
        EXPECT_EQ(receive(), 1);
    }
    answers.join();
}

}  // namespace rekindle::tests
