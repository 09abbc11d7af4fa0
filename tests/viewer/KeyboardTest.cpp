// The museum without a mouse: from the door through a whole tour and out again, by keys alone; and by a gamepad, which is keys.
#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>

#include "VisitorScreens.h"
#include "commands/ViewCamera.h"
#include "commands/ViewControls.h"
#include "commands/ViewGamepad.h"
#include "commands/ViewGuide.h"
#include "commands/ViewModels.h"

namespace rekindle::tests {
namespace {

namespace fs = std::filesystem;
using commands::Taken;
using platform::Key;
using platform::PadButton;

constexpr const char* tour =
    R"({"format": 1, "title": {"zh-Hans": "短游", "en": "A short tour"}, "text": {"zh-Hans": "短游", "en": "A short tour"},
"stops": [
 {"id": "one", "name": {"zh-Hans": "一", "en": "One"}, "path": [{"position": [0, 2, 0], "target": [0, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第一站。", "en": "This is the first stop."}, "claim": "shown"}]}]},
 {"id": "two", "name": {"zh-Hans": "二", "en": "Two"}, "path": [{"position": [5, 2, 0], "target": [5, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第二站。", "en": "This is the second stop."}, "claim": "shown"}]}]},
 {"id": "three", "name": {"zh-Hans": "三", "en": "Three"}, "path": [{"position": [9, 2, 0], "target": [9, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第三站。", "en": "This is the third stop."}, "claim": "shown"}]}]}]})";

class Keyboard : public VisitorScreens {
  protected:
    Keyboard() : folder_(fs::temp_directory_path() / ("rekindle-keyboard-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_ / "tours");
        std::ofstream(folder_ / "tours/short.json") << tour;
    }
    ~Keyboard() override { fs::remove_all(folder_); }

    // As ViewProgram hands keys on: to the interface and to the controls, then serves what was asked.
    void key(Key key, bool shift = false) {
        const platform::KeyEvent event{.key = key, .modifiers = {.shift = shift}};
        const Taken taken{.navigation = ImGui::GetIO().NavVisible};
        controls_.handle(event, taken, layout_, state_, camera_);
        press(key, shift);
        serve();
    }
    void serve() {
        for (const panels::Request& request : std::exchange(state_.requests, {})) {
            if (const auto* enter = std::get_if<panels::EnterSite>(&request)) arrive(*enter);
            if (std::holds_alternative<panels::GoHome>(request)) home_ = true;
            if (const auto* play = std::get_if<panels::PlayTour>(&request)) guide_.play(play->on, state_);
            if (const auto* step = std::get_if<panels::StepTour>(&request)) guide_.step(step->stops, state_);
            if (std::holds_alternative<panels::LeaveTour>(request)) guide_.letGo(state_);
            if (std::holds_alternative<panels::EndTour>(request)) guide_.end(state_);
            if (const auto* sign = std::get_if<panels::SignGuestbook>(&request)) mark_ = sign->mark;
        }
    }
    void arrive(const panels::EnterSite& enter) {
        openSite();
        state_.site->file = folder_ / "site.json";
        if (enter.tour < 0) return;
        commands::Surroundings around({state_.models[0].part}, picker_, [](const std::string&) { return nullptr; });
        const auto begun = guide_.start(enter.tour, around, state_);
        ASSERT_TRUE(begun) << begun.error().line();
    }
    void pass(double seconds) {
        guide_.advance(seconds, state_);
        frames(2);
    }
    // Tab until the control that `pressed` belongs to has the focus and Enter is pressed there; not for ever.
    template <class Done>
    bool tabUntil(Done done) {
        for (int i = 0; i < 40 && !done(); ++i) {
            for (int t = 0; t <= i; ++t) attached_.focus.move(1), frames(2);
            key(Key::Enter);
        }
        return done();
    }

    fs::path folder_;
    commands::ViewControls controls_;
    commands::ViewCamera camera_;
    commands::ViewGuide guide_;
    scene::Picker picker_;
    bool home_ = false;
    int mark_ = 0;
};

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
    EXPECT_EQ(state_.guide->caption, "This is the first stop.");
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
