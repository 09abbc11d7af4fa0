#include "commands/ViewCurtain.h"

#include <gtest/gtest.h>

#include "panels/Curtain.h"

namespace rekindle::commands {
namespace {

class TourCurtain : public testing::Test {
  protected:
    TourCurtain() {
        site_.site = std::make_shared<const content::Site>(content::Site{.periods = {{.id = "today"}, {.id = "past"}}});
        site_.period = 0;
    }
    panels::OpenSite site_;
    ViewCurtain curtain_;
};

TEST_F(TourCurtain, HangsWhereTheTourHasIt) {
    EXPECT_TRUE(curtain_.hang(2, 1, 0.7f, site_));
    EXPECT_EQ(site_.compared, 1);
    EXPECT_EQ(site_.curtain, 0.7f);
    EXPECT_FALSE(curtain_.hang(2, 1, 0.7f, site_)) << "nothing moves";
    EXPECT_TRUE(curtain_.hang(2, 1, 0.6f, site_));
    EXPECT_FALSE(curtain_.hang(3, -1, 1, site_));
    EXPECT_EQ(site_.compared, -1) << "it goes with its stop";
}

TEST_F(TourCurtain, IsTheVisitorsOnceHeTakesHoldOfIt) {
    curtain_.hang(2, 1, 0.7f, site_);
    panels::moveCurtain(site_, -0.3f);
    EXPECT_FALSE(curtain_.hang(2, 1, 0.6f, site_));
    EXPECT_NEAR(site_.curtain, 0.4f, 1e-6);
    panels::toggleCurtain(site_);
    curtain_.hang(2, 1, 0.5f, site_);
    EXPECT_EQ(site_.compared, -1) << "he took it away";
    curtain_.leave(site_);
    EXPECT_TRUE(curtain_.hang(2, 1, 0.5f, site_)) << "led again";
    EXPECT_EQ(site_.compared, 1);
    curtain_.drop(&site_);
    EXPECT_EQ(site_.compared, -1);
    EXPECT_FALSE(curtain_.station());
}

TEST_F(TourCurtain, GivesWayToTheSliderOfPeriods) {
    curtain_.hang(2, 1, 0.7f, site_);
    site_.blend = 0.2f;
    EXPECT_FALSE(curtain_.hang(2, 1, 0.6f, site_));
    EXPECT_EQ(site_.curtain, 0.7f);
    panels::toggleCurtain(site_);
    EXPECT_FALSE(site_.blend) << "a curtain instead of it";
    EXPECT_EQ(site_.compared, 1);
    site_.blend = 0.2f;
    curtain_.hang(3, -1, 1, site_);
    EXPECT_FALSE(site_.blend) << "it goes with its stop";
    EXPECT_EQ(site_.compared, -1);
}

TEST_F(TourCurtain, ThatTheVisitorOpenedHimselfStays) {
    panels::toggleCurtain(site_);
    curtain_.hang(0, -1, 1, site_);
    curtain_.hang(1, -1, 1, site_);
    EXPECT_EQ(site_.compared, 1);
}

TEST_F(TourCurtain, OpensWhereSomethingOfBothIsSeen) {
    site_.curtain = 1;
    panels::toggleCurtain(site_);
    EXPECT_EQ(site_.curtain, 0.5f);
    panels::moveCurtain(site_, -3);
    EXPECT_GT(site_.curtain, 0);
    panels::toggleCurtain(site_);
    panels::moveCurtain(site_, 0.5f);
    EXPECT_LT(site_.curtain, 0.1f) << "there is none to be drawn";
}

}  // namespace
}  // namespace rekindle::commands
