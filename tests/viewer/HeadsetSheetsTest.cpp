// The sheets that hang before a visitor with a headset: nothing on them is cut, and each press does what it says.
#include <imgui_internal.h>

#include "VisitorScreens.h"
#include "panels/HeadsetCaption.h"
#include "panels/HeadsetCard.h"
#include "panels/HeadsetMenu.h"

namespace rekindle::tests {
namespace {

class OnASheet : public VisitorScreens, public testing::WithParamInterface<const char*> {};

TEST_P(OnASheet, TheSignIsAboveWhatIsSaid) {
    speak(GetParam());
    openSite();
    beginTour();
    state_.guide->compares = true;
    state_.site->period = 1;
    float width = 0;
    for (int frame = 0; frame < 3; ++frame)
        sheet(1024, 288, [&] {
            panels::drawHeadsetCaption(state_);
            width = panels::headsetSignWidth(state_, 1024);
            panels::drawHeadsetSign(state_, width);
        });
    EXPECT_GT(width, 200);
    EXPECT_LT(width, 700) << "no wider than its words";
    EXPECT_EQ(countCutLetters(*ImGui::GetDrawData()), 0);
    keep(std::string("headset-sheet-") + GetParam());
}

TEST_P(OnASheet, ACardHasItsPicture) {
    speak(GetParam());
    openSite();
    illustrate();
    state_.asked = {.element = 0};
    for (int frame = 0; frame < 3; ++frame) sheet(880, 1000, [&] { panels::drawHeadsetObject(state_); });
    EXPECT_EQ(countCutLetters(*ImGui::GetDrawData()), 0);
    EXPECT_EQ(countTextures(*ImGui::GetDrawData()), 1) << "the picture beside the letters";
    keep(std::string("headset-card-") + GetParam());
}

TEST_P(OnASheet, WhatTheTourPointsAtHasALabelAndACard) {
    speak(GetParam());
    openSite();
    beginTour();
    pointAtSomething();
    const auto spots = panels::headsetSpots(state_);
    ASSERT_EQ(spots.size(), 1u);
    EXPECT_FALSE(spots[0].spokenOf) << "nothing is told of it now";
    const auto labels = [&](const std::vector<float>& widths) {
        sheet(880, 400, [&] { panels::drawHeadsetLabels(spots, state_, widths); });
    };
    for (int frame = 0; frame < 3; ++frame) labels({300});
    EXPECT_EQ(countCutLetters(*ImGui::GetDrawData()), 0);
    input_.push(platform::MouseMoveEvent{100, 30});
    for (const bool down : {true, false}) input_.push(platform::MouseButtonEvent{.pressed = down});
    for (int frame = 0; frame < 5; ++frame) labels({300});
    ASSERT_TRUE(state_.asked.spot) << "pressed, its card opens";
    ASSERT_TRUE(panels::hasHeadsetObject(state_));
    for (int frame = 0; frame < 3; ++frame) sheet(880, 1000, [&] { panels::drawHeadsetObject(state_); });
    EXPECT_EQ(countCutLetters(*ImGui::GetDrawData()), 0);
    EXPECT_EQ(countTextures(*ImGui::GetDrawData()), 1);
    keep(std::string("headset-hotspot-") + GetParam());
}

// The menu of who wears a headset: nothing on it is cut, and each press does what it says.
class HeadsetMenu : public OnASheet {
  protected:
    void SetUp() override {
        speak(GetParam());
        openSite();
        state_.headset.emplace().connected = state_.headset->worn = state_.headset->menu = true;
    }
    void menu() {
        for (int frame = 0; frame < 3; ++frame) sheet(960, 1200, [&] { panels::drawHeadsetMenu(choices_, state_); });
    }
    void see(const std::string& name) {
        menu();
        EXPECT_EQ(countCutLetters(*ImGui::GetDrawData()), 0) << name;
        keep("headset-" + name + "-" + GetParam());
    }
    // Presses there: parts of the sheet's width and height.
    void pressAt(float right, float down) {
        for (const bool pressed : {false, true, true, false}) {
            input_.push(platform::MouseMoveEvent{960 * right, 1200 * down});
            if (pressed != pressed_) input_.push(platform::MouseButtonEvent{platform::MouseButton::Left, pressed, {}});
            pressed_ = pressed;
            menu();
        }
    }
    bool pressed_ = false;
};

TEST_P(HeadsetMenu, IsLegibleOnEachPage) {
    using enum panels::HeadsetPage;
    state_.site->left = panels::LeftTour{0, 1, state_.site->tours[0].title};
    for (const auto& [page, name] : {std::pair{Guide, "tours"}, std::pair{Place, "place"}, std::pair{Comfort, "comfort"}}) {
        state_.headset->page = page;
        see(name);
    }
    state_.farewell.emplace();
    see("farewell");
    beginTour();
    state_.farewell.reset();
    state_.headset->page = Guide;
    state_.headset->leads = true;
    see("leads");
}

TEST_P(HeadsetMenu, ChangesTheLanguageByOnePress) {
    menu();
    pressAt(0.25f, 0.95f);
    const auto* to = asked<panels::SpeakLanguage>();
    ASSERT_TRUE(to);
    EXPECT_NE(to->language, GetParam());
}

// It goes on when the menu is closed, if nobody presses there.
TEST_P(HeadsetMenu, PausesATourThatWaitsForIt) {
    beginTour();
    state_.guide->playing = false;
    state_.headset->waits = true;
    pressAt(0.38f, 0.177f);
    const auto* pause = asked<panels::PlayTour>();
    ASSERT_TRUE(pause);
    EXPECT_FALSE(pause->on);
    state_.requests.clear();
    state_.headset->waits = false;
    pressAt(0.38f, 0.177f);
    const auto* play = asked<panels::PlayTour>();
    ASSERT_TRUE(play);
    EXPECT_TRUE(play->on);
}

TEST_P(HeadsetMenu, AsksHowATourWasAndEndsIt) {
    beginTour();
    state_.farewell.emplace();
    float down = 0.1f;
    for (; down < 0.8f && !asked<panels::SignGuestbook>(); down += 0.03f) pressAt(0.15f, down);
    const auto* signed_ = asked<panels::SignGuestbook>();
    ASSERT_TRUE(signed_);
    EXPECT_EQ(signed_->mark, 1) << "the first of five";
    EXPECT_TRUE(asked<panels::EndTour>());
    EXPECT_FALSE(state_.farewell);
}

TEST_P(HeadsetMenu, GoesOnWithATourThatWasLeft) {
    state_.site->left = panels::LeftTour{0, 1, state_.site->tours[0].title};
    for (float down = 0.1f; down < 0.6f && !asked<panels::StartTour>(); down += 0.03f) pressAt(0.5f, down);
    const auto* start = asked<panels::StartTour>();
    ASSERT_TRUE(start);
    EXPECT_TRUE(start->goingOn) << "it comes first";
}

INSTANTIATE_TEST_SUITE_P(Headset, HeadsetMenu, testing::Values("zh-Hans", "en"));

INSTANTIATE_TEST_SUITE_P(Headset, OnASheet, testing::Values("zh-Hans", "en"));

}  // namespace
}  // namespace rekindle::tests
