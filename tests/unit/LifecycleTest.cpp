#include "xr/Lifecycle.h"

#include <gtest/gtest.h>

namespace rekindle::xr {

TEST(LifecycleTest, BeginsWhenReadyAndEndsWhenStopping) {
    Lifecycle session;
    EXPECT_EQ(session.enter(State::Idle), Step::None);
    EXPECT_FALSE(session.running());
    EXPECT_EQ(session.enter(State::Ready), Step::Begin);
    EXPECT_TRUE(session.running());
    EXPECT_FALSE(session.visible());
    EXPECT_EQ(session.enter(State::Synchronized), Step::None);
    EXPECT_EQ(session.enter(State::Visible), Step::None);
    EXPECT_TRUE(session.visible());
    EXPECT_FALSE(session.focused());
    EXPECT_EQ(session.enter(State::Focused), Step::None);
    EXPECT_TRUE(session.focused());
    EXPECT_EQ(session.enter(State::Stopping), Step::End);
    EXPECT_FALSE(session.running());
    EXPECT_FALSE(session.focused());
}

TEST(LifecycleTest, AHeadsetTakenOffAndPutOnBeginsAgain) {
    Lifecycle session;
    session.enter(State::Ready);
    session.enter(State::Stopping);
    EXPECT_EQ(session.enter(State::Idle), Step::None);
    EXPECT_EQ(session.enter(State::Ready), Step::Begin);
    EXPECT_FALSE(session.over());
}

TEST(LifecycleTest, StatesOutOfOrderNeitherBeginNorEndTwice) {
    Lifecycle session;
    EXPECT_EQ(session.enter(State::Stopping), Step::None);
    EXPECT_EQ(session.enter(State::Focused), Step::None);
    EXPECT_FALSE(session.focused());  // it has not begun
    EXPECT_EQ(session.enter(State::Ready), Step::Begin);
    EXPECT_EQ(session.enter(State::Ready), Step::None);
    EXPECT_EQ(session.enter(State::Stopping), Step::End);
    EXPECT_EQ(session.enter(State::Stopping), Step::None);
}

TEST(LifecycleTest, LossEndsItWithoutACall) {
    Lifecycle session;
    session.enter(State::Ready);
    session.enter(State::Focused);
    EXPECT_EQ(session.enter(State::LossPending), Step::None);
    EXPECT_FALSE(session.running());
    EXPECT_TRUE(session.over());
    EXPECT_FALSE(session.closedByVisitor());
}

TEST(LifecycleTest, AVisitorWhoClosesItIsNotALoss) {
    Lifecycle session;
    session.enter(State::Exiting);
    EXPECT_TRUE(session.over());
    EXPECT_TRUE(session.closedByVisitor());
}

}  // namespace rekindle::xr
