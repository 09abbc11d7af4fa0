// The museum without a mouse: from the door through a whole tour and out again, by keys alone; and by a gamepad, which is keys.
#include <gmock/gmock.h>

#include "MuseumVisit.h"
#include "commands/ViewGamepad.h"

namespace rekindle::tests {
namespace {

using platform::Key;
using platform::PadButton;

class Keyboard : public MuseumVisit {};

TEST_F(Keyboard, EnterAtTheDoorBeginsTheFirstTour) {
    attached_.focus.enter();
    frames(4);
    EXPECT_TRUE(attached_.focus.focused()) << "it can be seen where the keyboard is";
    press(Key::Enter);
    const auto* entered = asked<panels::EnterSite>();
    ASSERT_TRUE(entered);
    EXPECT_EQ(entered->file, "huaixuan/site.json");
    EXPECT_EQ(entered->tour, 0);
}

TEST_F(Keyboard, TabGoesAroundEveryControlAndBack) {
    attached_.focus.enter();
    frames(4);
    press(Key::Tab);
    press(Key::Enter);
    const auto* entered = asked<panels::EnterSite>();
    ASSERT_TRUE(entered);
    EXPECT_EQ(entered->tour, -1) << "the second control of the first site: to walk about";
    state_.requests.clear();
    press(Key::Tab, true);
    press(Key::Tab, true);
    press(Key::Enter);
    EXPECT_TRUE(state_.menuShown) << "before the first control comes the last: the menu";
}

TEST_F(Keyboard, AWholeTour) {
    attached_.focus.enter();
    frames(4);
    key(Key::Enter);
    ASSERT_TRUE(state_.guide);
    EXPECT_EQ(state_.guide->stops.size(), 3u);
    frames(4);
    pass(2);
    EXPECT_EQ(state_.guide->caption(), "This is the first stop.");
    key(Key::Space);
    EXPECT_FALSE(state_.guide->playing);
    key(Key::Space);
    EXPECT_TRUE(state_.guide->playing);
    key(Key::Right);
    EXPECT_EQ(state_.guide->stop, 1u);
    key(Key::Left);
    EXPECT_EQ(state_.guide->stop, 0u);
    key(Key::W);
    EXPECT_TRUE(state_.guide->away) << "alone";
    key(Key::T);
    EXPECT_FALSE(state_.guide->away) << "and back";
    for (int i = 0; i < 600 && !state_.farewell; ++i) pass(0.5);
    ASSERT_TRUE(state_.farewell) << "the end";
    EXPECT_EQ(state_.guide->stop, 2u);
    attached_.focus.enter();
    frames(4);
    key(Key::Tab);
    key(Key::Enter);
    EXPECT_EQ(state_.farewell->mark, 2) << "the second answer";
    for (int i = 0; i < 12 && state_.farewell && !home_; ++i) {
        key(Key::Tab);
        if (!ImGui::GetIO().WantTextInput) key(Key::Enter);
    }
    EXPECT_TRUE(mark_ > 0) << "the answer was handed in";
    EXPECT_FALSE(state_.farewell);
}

TEST_F(Keyboard, WhoLeavesATourByMistakeGoesOnWithIt) {
    attached_.focus.enter();
    frames(4);
    key(Key::Enter);
    ASSERT_TRUE(state_.guide);
    guide_.step(1, state_);
    frames(4);
    key(Key::Escape);
    EXPECT_FALSE(state_.guide);
    frames(4);
    key(Key::T);
    ASSERT_TRUE(state_.guide);
    EXPECT_EQ(state_.guide->stop, 1u);
}

TEST_F(Keyboard, BeneathASheetNothingIsPressed) {
    openSite();
    frames(4);
    key(Key::O);
    ASSERT_TRUE(state_.settingsShown);
    key(Key::V);
    EXPECT_FALSE(state_.site->evidence);
    key(Key::Escape);
    EXPECT_FALSE(state_.settingsShown);
    key(Key::V);
    EXPECT_TRUE(state_.site->evidence);
}

platform::Gamepad holding(PadButton button) {
    platform::Gamepad pad;
    pad.pressed[std::size_t(button)] = true;
    return pad;
}

std::vector<Key> keysOf(const std::vector<platform::Event>& events, bool pressed) {
    std::vector<Key> keys;
    for (const platform::Event& event : events)
        if (const auto& key = std::get<platform::KeyEvent>(event); key.pressed == pressed) keys.push_back(key.key);
    return keys;
}

TEST(Gamepad, ButtonsAreKeysOnceEach) {
    commands::ViewGamepad gamepad;
    EXPECT_THAT(keysOf(gamepad.update(holding(PadButton::A), false), true), testing::ElementsAre(Key::Space));
    EXPECT_THAT(gamepad.update(holding(PadButton::A), false), testing::IsEmpty()) << "still held";
    gamepad.update(platform::Gamepad{}, false);
    EXPECT_THAT(keysOf(gamepad.update(holding(PadButton::A), true), true), testing::ElementsAre(Key::Enter)) << "in a menu";
    EXPECT_THAT(keysOf(gamepad.update(holding(PadButton::B), true), true), testing::ElementsAre(Key::Escape));
}

TEST(Gamepad, TheLeftStickWalksAndTheRightOneLooks) {
    commands::ViewGamepad gamepad;
    platform::Gamepad pad{.leftY = -0.9f, .rightX = 1};
    EXPECT_THAT(keysOf(gamepad.update(pad, false), true), testing::ElementsAre(Key::W));
    EXPECT_FLOAT_EQ(gamepad.look().x, 1);
    pad.leftY = -0.4f;
    EXPECT_THAT(gamepad.update(pad, false), testing::IsEmpty()) << "a trembling thumb";
    EXPECT_THAT(keysOf(gamepad.update(std::nullopt, false), false), testing::ElementsAre(Key::W)) << "unplugged while it walks";
    EXPECT_FALSE(gamepad.connected());
    EXPECT_EQ(gamepad.look(), math::vec2(0));
}

}  // namespace
}  // namespace rekindle::tests
