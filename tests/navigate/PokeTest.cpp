// A finger presses what it goes through from the front.
#include "visit/Poke.h"

#include <gtest/gtest.h>

#include <vector>

namespace rekindle::visit {
namespace {

using math::vec3;

// A panel 0.4 m wide and 0.2 m high, a metre ahead and turned to the left by a quarter: its front looks to -X.
const FlatPanel panel{{{1, 1.5f, 0}, glm::angleAxis(-math::pi / 2, vec3(0, 1, 0))}, {0.4f, 0.2f}};

// The finger so far before it, a little beside its middle.
vec3 before(float distance) {
    return vec3(1 - distance, 1.52f, 0.05f);
}

std::vector<bool> presses(Poke& poke, std::initializer_list<float> way) {
    std::vector<bool> pressed;
    for (const float distance : way) {
        poke.advance(before(distance), {&panel, 1});
        pressed.push_back(poke.pressed());
    }
    return pressed;
}

TEST(Poke, PressesAsItGoesThroughAndLetsGoAsItComesBack) {
    Poke poke;
    EXPECT_EQ(presses(poke, {0.3f, 0.08f, 0.02f, 0.001f, -0.01f, -0.03f, 0.005f, 0.03f}),
              (std::vector<bool>{false, false, false, false, true, true, true, false}));
}

TEST(Poke, TremblingAtThePanelPressesOnce) {
    Poke poke;
    int times = 0;
    bool was = false;
    presses(poke, {0.05f});
    for (int i = 0; i < 40; ++i) {
        poke.advance(before(i % 2 ? -0.004f : 0.006f), {&panel, 1});
        times += poke.pressed() && !was;
        was = poke.pressed();
    }
    EXPECT_EQ(times, 1);
}

TEST(Poke, WhoComesFromBehindOrFromTheSidePressesNothing) {
    Poke behind;
    EXPECT_EQ(presses(behind, {-0.3f, -0.07f, -0.01f}), (std::vector<bool>{false, false, false}));
    Poke aside;
    aside.advance(vec3(1.01f, 1.52f, 0.3f), {&panel, 1});
    aside.advance(vec3(1.01f, 1.52f, 0.1f), {&panel, 1});
    EXPECT_FALSE(aside.pressed());
    Poke gone;
    presses(gone, {0.05f, -0.01f});
    ASSERT_TRUE(gone.pressed());
    gone.advance(std::nullopt, {&panel, 1});
    EXPECT_FALSE(gone.pressed());
    EXPECT_FALSE(gone.ray());
    gone.advance(before(-0.01f), {&panel, 1});
    EXPECT_FALSE(gone.pressed()) << "it was lost meanwhile";
}

TEST(Poke, PointsStraightAtThePanelWhileItIsThere) {
    Poke poke;
    presses(poke, {0.2f});
    EXPECT_FALSE(poke.ray()) << "the hand's own ray points";
    for (const float distance : {0.09f, 0.f, -0.06f}) {
        presses(poke, {distance});
        ASSERT_TRUE(poke.ray());
        const auto touch = meet(*poke.ray(), panel);
        ASSERT_TRUE(touch) << distance;
        EXPECT_NEAR(touch->part.x, 0.5f + 0.05f / 0.4f, 1e-4f);
        EXPECT_NEAR(touch->part.y, 0.4f, 1e-4f);
    }
}

TEST(Poke, OfTwoPanelsItIsAtTheNearer) {
    const FlatPanel behind{{{1.06f, 1.5f, 0}, panel.place.orientation}, {0.4f, 0.2f}};
    const std::vector<FlatPanel> both{behind, panel};
    Poke poke;
    poke.advance(before(0.02f), both);
    ASSERT_TRUE(poke.ray());
    EXPECT_NEAR(meet(*poke.ray(), panel)->distance, 0.15f, 1e-4f);
}

}  // namespace
}  // namespace rekindle::visit
