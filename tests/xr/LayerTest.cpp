// The program with a headset that is taken off, unplugged and lost, whose room changes, that trembles, that shows pictures at
// several rates, and very fine ones.
#include <chrono>
#include <functional>
#include <thread>

#include "XrProgram.h"

namespace rekindle::tests {

using namespace std::chrono_literals;

class LayerTest : public XrProgram {
  protected:
    void SetUp() override {
        XrProgram::SetUp();
        if (IsSkipped()) return;
        ASSERT_TRUE(HeadsetLayer::built()) << "the package libopenxr-dev is older than Debian 13's";
        useLayer();
        startRuntime();
    }
    // At a tour's first stop; seconds from its begin.
    double openTour() {
        makeLongTour();
        open();
        EXPECT_TRUE(says("it is known where one can walk")) << program_->log();
        (void)stands();
        startTourByMenu();
        return number("headset: at stop 1 of the tour, ");
    }
    // The tour waits while the headset is away, however long, and goes on where it was.
    void expectTourGoesOn(double before, const std::function<void()>& back) {
        const double waits = number("headset: the tour waits at ");
        EXPECT_GE(waits, before) << program_->log();
        std::this_thread::sleep_for(2s);
        EXPECT_EQ(program_->log().find("headset: worn", read_), std::string::npos) << program_->log();
        back();
        EXPECT_TRUE(says("headset: worn")) << program_->log();
        EXPECT_NEAR(number("headset: the tour goes on at "), waits, 0.01);
        EXPECT_NEAR(number("headset: at stop 1 of the tour, "), waits, 0.01);
    }
};

TEST_F(LayerTest, WhoTakesItOffFindsTheTourWhereHeLeftIt) {
    const double before = openTour();
    forget();
    const auto begun = std::chrono::steady_clock::now();
    layer_->tell("off");
    EXPECT_TRUE(says("headset: taken off"));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 2s);
    read_ -= 20;  // the tour waits in the same turn
    expectTourGoesOn(before, [this] { layer_->tell("on"); });
    EXPECT_EQ(program_->log().find("headset goes away"), std::string::npos) << program_->log();
}

TEST_F(LayerTest, AHeadsetThatIsUnpluggedComesBackOncePluggedIn) {
    const double before = openTour();
    const double lost = fallback([this] { layer_->tell("unplug"); });
    EXPECT_LT(lost, 2);
    EXPECT_TRUE(layer_->told("session destroyed"));
    read_ = program_->log().rfind("headset: the tour waits at ");
    expectTourGoesOn(before, [this] { layer_->tell("plug"); });
}

TEST_F(LayerTest, ASessionOrARuntimeThatEndsIsFoundAgainAtOnce) {
    open();
    for (const char* end : {"lose", "end", "lose"}) {
        ASSERT_TRUE(says("headset: worn")) << program_->log();
        EXPECT_LT(fallback([&] { layer_->tell(end); }), 2) << end;
    }
    EXPECT_TRUE(says("headset: worn")) << program_->log();
}

TEST_F(LayerTest, AFreeFloorThatIsDrawnAnewIsHeeded) {
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    layer_->tell("floor 3 2.5");
    EXPECT_TRUE(says("headset: the free floor is 3.00 x 2.50 m")) << program_->log();
    state_.head.position = {1.3f, 1.6f, 0};
    send();
    EXPECT_TRUE(says("headset: the free floor's edge is near")) << program_->log();
    state_.head.position = {0, 1.6f, 0};
    send();
    EXPECT_TRUE(says("headset: the free floor's edge is far")) << program_->log();
}

TEST_F(LayerTest, AHandFeelsWhereItGoesAndWhereItCannot) {
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    closeMenu();
    hand().pose.position = {0, 1.2f, 0};
    point(-1.2f, -0.2f);
    pull();
    (void)stands();
    EXPECT_TRUE(layer_->told("trembles 0.4"));
    EXPECT_FALSE(layer_->told("trembles 0.8", 0s));
    point(math::pi, 0.3f);
    pull();
    pull();
    EXPECT_TRUE(says("headset: nobody can stand there"));
    EXPECT_TRUE(layer_->told("trembles 0.8"));
}

// In a lens that shows all 16 times as large panels have twice the pixels, and are pressed where they are.
TEST_F(LayerTest, ASharpHeadsetHasFinePanels) {
    layer_->tell("narrow 16");
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    for (const char* size : {"1280 x 1200", "1920 x 2400", "1760 x 2000"})
        EXPECT_NE(program_->log().find(std::string("headset: a panel is drawn in ") + size), std::string::npos) << size;
    startTourByMenu();
    EXPECT_TRUE(says("headset: at stop 1 of the tour")) << program_->log();
}

TEST_F(LayerTest, WhatIsDrawnTooSlowlyIsShownMoreSeldom) {
    open();
    EXPECT_TRUE(layer_->told("rate 72")) << program_->log();
    EXPECT_TRUE(says("headset: 72 pictures a second from now on"));
}

}  // namespace rekindle::tests
