// The museum without a mouse: from the door through a whole tour and out again, by keys alone; and by a gamepad, which is keys.
#include <gmock/gmock.h>
#include <imgui_internal.h>

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

// The tour of Huanglongxi as visitors have it, from the door to the guestbook, in either language.
class BuiltInVisit : public MuseumVisit, public testing::WithParamInterface<const char*> {
  protected:
    BuiltInVisit() { builtIn_ = true; }
    void SetUp() override {
        speak(GetParam());
        attached_.focus.enter();
        frames(4);
    }

    // Lets it go on until it ends, or something is asked; which of its stops came.
    void goOn() {
        for (int i = 0; i < 3000 && state_.guide->question.empty() && !state_.farewell; ++i) {
            pass(0.5);
            const std::size_t stop = state_.guide->stops[state_.guide->stop].stop;
            if (came_.empty() || came_.back() != stop) came_.push_back(stop);
        }
    }
    // It stands still.
    void expectStill() {
        const double time = state_.guide->time;
        pass(3);
        EXPECT_EQ(state_.guide->time, time);
    }
    // To the end of the way of the second answer; there the best mark is given, and one goes home.
    void signGuestbook(const std::function<void()>& next, const std::function<void()>& choose) {
        goOn();
        ASSERT_TRUE(state_.farewell);
        EXPECT_EQ(came_, (std::vector<std::size_t>{0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11}));
        attached_.focus.enter();
        frames(4);
        for (int i = 0; i < 4; ++i) next();
        choose();
        EXPECT_EQ(state_.farewell->mark, 5);
        for (int i = 0; i < 3; ++i) next();
        choose();
        EXPECT_EQ(mark_, 5);
        EXPECT_TRUE(home_) << "another place can be chosen";
        EXPECT_FALSE(state_.farewell);
    }
    // A button of the gamepad is pressed and let go, as ViewProgram hands it on.
    void pad(const platform::Gamepad& held) {
        using enum commands::ViewGamepad::Before;
        const auto before = panels::isCovered(state_) || !state_.site ? Screen : ui::navigates() ? Control : World;
        const std::vector<platform::Event> events = gamepad_.update(held, before);
        gamepad_.update(platform::Gamepad{}, before);
        for (const platform::Event& event : events)
            if (const auto& pressed = std::get<platform::KeyEvent>(event); pressed.pressed)
                key(pressed.key, pressed.modifiers.shift);
    }
    void pad(PadButton button) { pad(holding(button)); }

    std::vector<std::size_t> came_;
    commands::ViewGamepad gamepad_;
};

TEST_P(BuiltInVisit, IsMadeByKeysAlone) {
    for (int i = 0; i < 4; ++i) key(Key::Tab);
    key(Key::Enter);
    ASSERT_TRUE(state_.guide);
    ASSERT_EQ(state_.guide->stops.size(), 12u);
    goOn();
    ASSERT_FALSE(state_.guide->question.empty());
    EXPECT_EQ(came_, (std::vector<std::size_t>{0, 1, 2, 3}));
    key(Key::Digit2);
    EXPECT_EQ(state_.guide->stops.size(), 11u);
    EXPECT_EQ(state_.guide->stops[state_.guide->stop].stop, 5u) << "straight on to the banyans";
    pass(2);
    key(Key::Space);
    expectStill();
    key(Key::W);
    EXPECT_TRUE(state_.guide->away);
    key(Key::T);
    EXPECT_TRUE(state_.guide->playing && !state_.guide->away);
    signGuestbook([&] { key(Key::Tab); }, [&] { key(Key::Enter); });
}

TEST_P(BuiltInVisit, IsMadeByAGamepadAlone) {
    for (int i = 0; i < 4; ++i) pad(PadButton::Down);
    pad(PadButton::A);
    ASSERT_TRUE(state_.guide);
    goOn();
    ASSERT_FALSE(state_.guide->question.empty());
    const auto onSecondAnswer = [] {
        const ImGuiContext& context = *ImGui::GetCurrentContext();
        ImGuiWindow* question = ImGui::FindWindowByName("Question");
        return question && context.NavWindow == question && context.NavId == question->GetID("answer1");
    };
    for (int i = 0; i < 40 && !onSecondAnswer(); ++i) pad(PadButton::Down);
    ASSERT_TRUE(onSecondAnswer());
    pad(PadButton::A);
    EXPECT_EQ(state_.guide->stops.size(), 11u);
    EXPECT_EQ(state_.guide->stops[state_.guide->stop].stop, 5u);
    pass(2);
    pad(PadButton::A);
    expectStill();
    pad(PadButton::A);
    EXPECT_TRUE(state_.guide->playing);
    pad({.leftY = -0.9f});
    EXPECT_TRUE(state_.guide->away) << "alone";
    pad(PadButton::X);
    EXPECT_TRUE(state_.guide->playing && !state_.guide->away) << "and back";
    signGuestbook([&] { pad(PadButton::Right); }, [&] { pad(PadButton::A); });
}

INSTANTIATE_TEST_SUITE_P(Languages, BuiltInVisit, testing::Values("zh-Hans", "en"));

std::vector<Key> keysOf(const std::vector<platform::Event>& events, bool pressed) {
    std::vector<Key> keys;
    for (const platform::Event& event : events)
        if (const auto& key = std::get<platform::KeyEvent>(event); key.pressed == pressed) keys.push_back(key.key);
    return keys;
}

TEST(Gamepad, ButtonsAreKeysOnceEach) {
    using enum commands::ViewGamepad::Before;
    commands::ViewGamepad gamepad;
    EXPECT_THAT(keysOf(gamepad.update(holding(PadButton::A), World), true), testing::ElementsAre(Key::Space));
    EXPECT_THAT(gamepad.update(holding(PadButton::A), World), testing::IsEmpty()) << "still held";
    gamepad.update(platform::Gamepad{}, World);
    EXPECT_THAT(keysOf(gamepad.update(holding(PadButton::A), Screen), true), testing::ElementsAre(Key::Enter)) << "in a menu";
    EXPECT_THAT(keysOf(gamepad.update(holding(PadButton::B), Screen), true), testing::ElementsAre(Key::Escape));
}

TEST(Gamepad, TheLeftStickWalksAndTheRightOneLooks) {
    using enum commands::ViewGamepad::Before;
    commands::ViewGamepad gamepad;
    platform::Gamepad pad{.leftY = -0.9f, .rightX = 1};
    EXPECT_THAT(keysOf(gamepad.update(pad, World), true), testing::ElementsAre(Key::W));
    EXPECT_FLOAT_EQ(gamepad.look().x, 1);
    pad.leftY = -0.4f;
    EXPECT_THAT(gamepad.update(pad, World), testing::IsEmpty()) << "a trembling thumb";
    EXPECT_THAT(keysOf(gamepad.update(std::nullopt, World), false), testing::ElementsAre(Key::W)) << "unplugged while it walks";
    EXPECT_FALSE(gamepad.connected());
    EXPECT_EQ(gamepad.look(), math::vec2(0));
}

TEST(Gamepad, AFocusedControlKeepsNobodyFromWalking) {
    using enum commands::ViewGamepad::Before;
    commands::ViewGamepad gamepad;
    platform::Gamepad pad{.leftY = -0.9f};
    EXPECT_THAT(keysOf(gamepad.update(pad, Control), true), testing::ElementsAre(Key::W));
    EXPECT_THAT(keysOf(gamepad.update(pad, Screen), false), testing::ElementsAre(Key::W)) << "a menu stops him";
    EXPECT_THAT(keysOf(gamepad.update(holding(PadButton::A), Control), true), testing::ElementsAre(Key::Enter));
}

}  // namespace
}  // namespace rekindle::tests
