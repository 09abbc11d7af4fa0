// How much of a headset's pictures is drawn follows from what the device takes for them.
#include "xr/ScalePilot.h"

#include <gtest/gtest.h>

#include <functional>

namespace rekindle::xr {
namespace {

constexpr double period = 1.0 / 90;

// So many pictures, each as long as the scale makes it.
void draw(ScalePilot& pilot, int pictures, const std::function<double(float)>& seconds) {
    for (int i = 0; i < pictures; ++i) pilot.learn(seconds(pilot.scale()), period);
}

// A device that needs a part of the period, in all for full pictures, whatever their size and for their pixels.
std::function<double(float)> device(double fixed, double pixels) {
    return [=](float scale) { return period * (fixed + pixels * scale * scale); };
}

TEST(ScalePilot, DrawsAllOfWhatIsInTime) {
    ScalePilot pilot;
    draw(pilot, 10000, device(0.1, 0.7));
    EXPECT_EQ(pilot.scale(), 1);
}

TEST(ScalePilot, GoesDownUntilPicturesAreInTime) {
    ScalePilot pilot;
    draw(pilot, 15, device(0.1, 1.1));
    EXPECT_EQ(pilot.scale(), 0.9f) << "a step at a time, after a sixth of a second";
    draw(pilot, 100, device(0.1, 1.1));
    EXPECT_EQ(pilot.scale(), 0.8f) << "0.8 of the period: it fits";
    draw(pilot, 10000, device(0.1, 1.1));
    EXPECT_EQ(pilot.scale(), 0.8f) << "and there it stays: the next larger would not leave room";
}

TEST(ScalePilot, NeverGoesBelowWhatCanBeRead) {
    ScalePilot pilot;
    draw(pilot, 10000, device(2, 2));
    EXPECT_EQ(pilot.scale(), ScalePilot::least);
    EXPECT_FALSE(pilot.canSink());
    EXPECT_GE(ScalePilot::least, 0.6f);
}

TEST(ScalePilot, GoesUpAgainWhereThereIsRoomForAWhile) {
    ScalePilot pilot;
    draw(pilot, 60, device(0.1, 1.5));
    const float low = pilot.scale();
    ASSERT_LT(low, 0.9f);
    draw(pilot, 150, device(0.05, 0.4));
    EXPECT_EQ(pilot.scale(), low) << "not at once";
    draw(pilot, 2000, device(0.05, 0.4));
    EXPECT_EQ(pilot.scale(), 1);
}

// Where a device's cost does not fall as its pixels do, a step up may prove too much: it must not go on for ever.
TEST(ScalePilot, DoesNotGoToAndFro) {
    ScalePilot pilot;
    int steps = 0;
    float last = pilot.scale();
    for (int i = 0; i < 20000; ++i) {
        pilot.learn(period * (pilot.scale() > 0.85f ? 0.95 : 0.5), period);
        steps += pilot.scale() != last;
        last = pilot.scale();
    }
    EXPECT_LT(steps, 30) << "in nearly four minutes";
    EXPECT_GT(steps, 2);
}

TEST(ScalePilot, OneLongPictureInFifteenChangesNothing) {
    ScalePilot pilot;
    for (int i = 0; i < 900; ++i) pilot.learn(period * (i % 15 == 7 ? 20 : 0.6), period);
    EXPECT_EQ(pilot.scale(), 1);
}

TEST(ScalePilot, LearnsNothingFromWhatIsNotKnown) {
    ScalePilot pilot;
    for (int i = 0; i < 100; ++i) pilot.learn(0, period);
    for (int i = 0; i < 100; ++i) pilot.learn(0.1, 0);
    EXPECT_EQ(pilot.scale(), 1);
}

}  // namespace
}  // namespace rekindle::xr
