#include "tour/CurtainEdge.h"

#include <gtest/gtest.h>

namespace rekindle::tour {
namespace {

TEST(CurtainEdge, IsPassedBothWays) {
    const std::vector<float> places{1, 0, 1};
    EXPECT_FALSE(isBeyond(places, 0));
    EXPECT_FALSE(isBeyond(places, 0.2));
    EXPECT_TRUE(isBeyond(places, 0.3));
    EXPECT_TRUE(isBeyond(places, 0.7));
    EXPECT_FALSE(isBeyond(places, 0.8));
    EXPECT_FALSE(isBeyond(places, 1));
}

TEST(CurtainEdge, InTheMiddleItIsTheTurnOfTheOther) {
    EXPECT_TRUE(isBeyond({1, 0.5f}, 1));
    EXPECT_TRUE(isBeyond({1, 0.5f, 0.5f, 1}, 0.5)) << "it came from the one in which the stop is seen";
    EXPECT_FALSE(isBeyond({0, 0.5f, 0.5f, 0}, 0.5)) << "and from the one beyond";
    EXPECT_FALSE(isBeyond({0, 0.5f, 0.5f, 1}, 0.5));
    EXPECT_FALSE(isBeyond({0, 0.5f, 0.5f, 1}, 0.9));
    EXPECT_TRUE(isBeyond({0.5f, 0.5f, 1}, 0.2)) << "the one that does not come after";
    EXPECT_FALSE(isBeyond({0.5f, 0}, 0));
}

TEST(CurtainEdge, ThatNeverLeavesTheMiddleShowsEachForHalfOfTheTime) {
    for (const std::vector<float>& places : {std::vector{0.5f}, std::vector{0.5f, 0.51f, 0.49f}}) {
        EXPECT_FALSE(isBeyond(places, 0));
        EXPECT_FALSE(isBeyond(places, 0.49));
        EXPECT_TRUE(isBeyond(places, 0.51));
        EXPECT_TRUE(isBeyond(places, 1));
    }
}

TEST(CurtainEdge, OffTheMiddleItStaysWithThePeriodThatHasIt) {
    EXPECT_FALSE(isBeyond({}, 0.5)) << "there is none";
    EXPECT_FALSE(isBeyond({0.7f}, 0.9));
    EXPECT_TRUE(isBeyond({0.3f}, 0.1));
}

TEST(CurtainEdge, EachStretchShowsNoMoreThanOneChange) {
    const std::vector<float> places{1, 0.2f, 0.5f, 0.5f, 0.9f, 0.5f, 0};
    constexpr int steps = 6000;
    int changes = 0;
    for (int i = 1; i <= steps; ++i) changes += isBeyond(places, double(i) / steps) != isBeyond(places, double(i - 1) / steps);
    EXPECT_EQ(changes, 3) << "to the other, back in the middle, and to it again";
}

TEST(CurtainEdge, IsWidestOpenNextToTheMiddle) {
    EXPECT_EQ(widestOpen({1, 0.7f, 0.2f}), 0.7f);
}

}  // namespace
}  // namespace rekindle::tour
