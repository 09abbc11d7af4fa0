// A headset is worn, though a frame or two of its are missing.
#include "xr/Wearing.h"

#include <gtest/gtest.h>

namespace rekindle::xr {
namespace {

TEST(Wearing, AMissingFrameTakesNothingOff) {
    Wearing wearing;
    EXPECT_FALSE(wearing.worn());
    wearing.learn(true, true, 10);
    EXPECT_TRUE(wearing.worn());
    wearing.learn(false, true, 10.01);
    wearing.learn(false, true, 10.4);
    EXPECT_TRUE(wearing.worn());
    wearing.learn(true, true, 10.45);
    wearing.learn(false, true, 10.9);
    EXPECT_TRUE(wearing.worn()) << "it counts from the last picture on";
    wearing.learn(false, true, 11);
    EXPECT_FALSE(wearing.worn());
}

TEST(Wearing, WhoIsAwayIsNotThereForAMissingFrame) {
    Wearing wearing;
    wearing.learn(true, true, 0);
    wearing.learn(false, true, 1);
    wearing.learn(false, true, 1.1);
    EXPECT_FALSE(wearing.worn());
    wearing.learn(true, true, 1.2);
    EXPECT_TRUE(wearing.worn());
}

TEST(Wearing, WhoTakesItOffIsAwayAtOnce) {
    Wearing wearing;
    wearing.learn(true, true, 0);
    wearing.learn(true, false, 0.01);
    EXPECT_FALSE(wearing.worn());
    wearing.learn(false, true, 0.02);
    EXPECT_FALSE(wearing.worn());
}

}  // namespace
}  // namespace rekindle::xr
