// A headset's rate follows from what pictures take.
#include "xr/RatePilot.h"

#include <gtest/gtest.h>

namespace rekindle::xr {
namespace {

// What it asks for within so many pictures of that length.
std::optional<float> asked(RatePilot& pilot, double seconds, int pictures = 120) {
    std::optional<float> last;
    for (int i = 0; i < pictures; ++i)
        if (const auto rate = pilot.learn(seconds)) last = rate;
    return last;
}

TEST(RatePilot, GoesDownToTheHighestRateThatIsHeld) {
    RatePilot pilot({120, 72, 90, 80}, 90);
    EXPECT_EQ(asked(pilot, 0.0118), 72) << "11.8 ms do not fit into a 80th of a second with room to spare";
    EXPECT_FALSE(asked(pilot, 0.0118, 1000)) << "and there it stays";
}

TEST(RatePilot, GoesUpAStepAtATimeWithRoomToSpare) {
    RatePilot pilot({72, 80, 90, 120}, 72);
    EXPECT_EQ(asked(pilot, 0.004), 80);
    EXPECT_EQ(asked(pilot, 0.004), 90);
    EXPECT_EQ(asked(pilot, 0.004), 120);
    EXPECT_FALSE(asked(pilot, 0.004));
    RatePilot busy({72, 90}, 72);
    EXPECT_FALSE(asked(busy, 0.0095, 1000)) << "it would be full at 90";
}

TEST(RatePilot, TakesTheLowestWhereNoneIsHeld) {
    RatePilot pilot({72, 90}, 90);
    EXPECT_EQ(asked(pilot, 0.1), 72);
    EXPECT_FALSE(asked(pilot, 0.1));
}

TEST(RatePilot, GoesOnFromTheRateThatTheHeadsetTook) {
    RatePilot pilot({72, 90}, 90);
    pilot.set(72);
    EXPECT_EQ(pilot.current(), 72);
    EXPECT_FALSE(asked(pilot, 0.0118, 1000)) << "it is the lowest";
    EXPECT_EQ(asked(pilot, 0.004), 90);
}

TEST(RatePilot, OneSlowPictureChangesNothing) {
    RatePilot pilot({72, 90}, 90);
    EXPECT_FALSE(asked(pilot, 0.008, 119));
    EXPECT_FALSE(pilot.learn(0.15));
}

TEST(RatePilot, WithoutAChoiceNothingIsAsked) {
    RatePilot none({}, 90), unknown({72, 90}, 0);
    EXPECT_FALSE(asked(none, 0.1, 500));
    EXPECT_FALSE(asked(unknown, 0.1, 500));
}

}  // namespace
}  // namespace rekindle::xr
