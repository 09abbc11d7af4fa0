#include "commands/ViewControls.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "TestModels.h"
#include "commands/ViewModels.h"

namespace rekindle::commands {
namespace {

using platform::Key;
using platform::KeyEvent;
using platform::MouseButton;
using platform::MouseButtonEvent;
using platform::MouseMoveEvent;

class ViewControlsTest : public testing::Test {
  protected:
    ViewControlsTest() {
        asset::Model model;
        tests::addTriangle(model, tests::addNode(model, "wall"), {0, 0, 0});
        model.animations.push_back({.name = "Sway", .duration = 2});
        state_.models.push_back(openModel("a.glb", std::make_shared<const asset::Model>(std::move(model))));
        camera_.stand({{0, 0, 5}, {1, 0, 0, 0}}, 5);
    }
    void send(const platform::Event& event, Taken taken = {}) { controls_.handle(event, taken, layout_, state_, camera_); }
    void press(Key key, platform::Modifiers modifiers = {}, Taken taken = {}) {
        send(KeyEvent{.key = key, .pressed = true, .modifiers = modifiers}, taken);
        send(KeyEvent{.key = key, .pressed = false, .modifiers = modifiers}, taken);
    }
    template <class Request>
    bool asked() {
        for (const panels::Request& request : state_.requests)
            if (std::holds_alternative<Request>(request)) return true;
        return false;
    }

    panels::ViewerState state_;
    panels::Layout layout_{.picture = {0, 0, 800, 600}, .inspector = {800, 0, 200, 600}};
    ViewCamera camera_;
    ViewControls controls_;
};

TEST_F(ViewControlsTest, KeysOfTheHouse) {
    press(Key::F12);
    press(Key::F11);
    press(Key::Enter);
    EXPECT_TRUE(asked<panels::ComposePicture>());
    EXPECT_TRUE(asked<panels::ToggleFullscreen>());
    EXPECT_TRUE(asked<panels::FrameScene>());
    EXPECT_FALSE(asked<panels::Quit>());
    press(Key::Q, {.control = true});
    EXPECT_TRUE(asked<panels::Quit>());
    press(Key::H);
    EXPECT_TRUE(state_.helpShown);
}

TEST_F(ViewControlsTest, WhatIsTypedIsNoCommand) {
    const Taken typing{.text = true};
    press(Key::H, {}, typing);
    press(Key::V, {.control = true}, typing);
    EXPECT_FALSE(state_.helpShown);
    EXPECT_TRUE(state_.requests.empty());
    press(Key::F12, {}, typing);
    EXPECT_TRUE(asked<panels::ComposePicture>()) << "no text holds F12";
}

TEST_F(ViewControlsTest, SpacePlaysUnlessAFocusTakesIt) {
    state_.playing = {.animation = 0, .running = false};
    press(Key::Space, {}, {.navigation = true});
    EXPECT_FALSE(state_.playing.running);
    press(Key::Space);
    EXPECT_TRUE(state_.playing.running);
    press(Key::Space);
    EXPECT_FALSE(state_.playing.running);
}

TEST_F(ViewControlsTest, SpaceAtTheEndBeginsAnew) {
    state_.playing = {.animation = 0, .time = 2, .running = false};
    press(Key::Space);
    EXPECT_EQ(state_.playing.time, 0);
}

TEST_F(ViewControlsTest, EscapeLeavesOneThingAfterTheOther) {
    state_.helpShown = true;
    state_.measuring.active = true;
    press(Key::Escape);
    EXPECT_FALSE(state_.helpShown);
    EXPECT_TRUE(state_.measuring.active);
    press(Key::Escape);
    EXPECT_FALSE(state_.measuring.active);
    press(Key::Escape);
    EXPECT_TRUE(state_.menuShown);
    press(Key::Escape);
    EXPECT_FALSE(state_.menuShown);
}

TEST_F(ViewControlsTest, EscapeCancelsLoading) {
    state_.loading.active = true;
    press(Key::Escape);
    EXPECT_TRUE(asked<panels::CancelLoading>());
}

TEST_F(ViewControlsTest, AClickIsNoDrag) {
    const math::Pose before = camera_.pose();
    send(MouseMoveEvent{100, 200});
    send(MouseButtonEvent{MouseButton::Left, true});
    send(MouseMoveEvent{102, 201});
    send(MouseButtonEvent{MouseButton::Left, false});
    EXPECT_EQ(controls_.takeClick(), math::vec2(102, 201));
    EXPECT_FALSE(controls_.takeClick()) << "told once";
    EXPECT_TRUE(camera_.resting());
    EXPECT_EQ(camera_.pose().position, before.position);
}

TEST_F(ViewControlsTest, TwoTapsOfAFingerNeedNotMeet) {
    const auto tap = [&](float x, float y, double now) {
        state_.now = now;
        send(MouseMoveEvent{x, y});
        send(MouseButtonEvent{MouseButton::Left, true});
        send(MouseButtonEvent{MouseButton::Left, false});
    };
    tap(100, 200, 1);
    EXPECT_FALSE(controls_.takeDoubleClick());
    tap(112, 208, 1.3);
    EXPECT_TRUE(controls_.takeDoubleClick());
    tap(100, 200, 3);
    tap(140, 200, 3.3);
    EXPECT_FALSE(controls_.takeDoubleClick()) << "two things";
}

TEST_F(ViewControlsTest, ADragTurnsAndIsNoClick) {
    send(MouseMoveEvent{100, 200});
    send(MouseButtonEvent{MouseButton::Left, true});
    send(MouseMoveEvent{300, 200});
    EXPECT_TRUE(controls_.dragging());
    send(MouseButtonEvent{MouseButton::Left, false});
    EXPECT_FALSE(controls_.takeClick());
    EXPECT_FALSE(camera_.resting());
}

TEST_F(ViewControlsTest, WhatBeginsOnAPanelStaysThere) {
    send(MouseMoveEvent{900, 200}, {.mouse = true});
    send(MouseButtonEvent{MouseButton::Left, true}, {.mouse = true});
    send(MouseMoveEvent{300, 200});
    EXPECT_FALSE(controls_.dragging());
    send(MouseButtonEvent{MouseButton::Left, false});
    EXPECT_FALSE(controls_.takeClick());
    EXPECT_TRUE(camera_.resting());
}

TEST_F(ViewControlsTest, ALostFocusEndsADrag) {
    send(MouseMoveEvent{100, 200});
    send(MouseButtonEvent{MouseButton::Right, true});
    send(platform::FocusEvent{false});
    EXPECT_FALSE(controls_.dragging());
}

TEST_F(ViewControlsTest, WheelNotchesAddUp) {
    send(MouseMoveEvent{100, 200});
    send(platform::ScrollEvent{0, 1});
    send(platform::ScrollEvent{0, 2});
    const auto wheel = controls_.takeWheel();
    ASSERT_TRUE(wheel);
    EXPECT_EQ(wheel->notches, 3);
    EXPECT_FALSE(controls_.takeWheel());
}

TEST_F(ViewControlsTest, DroppedFilesAreOpened) {
    send(platform::DropEvent{{"/tmp/a.glb"}});
    EXPECT_TRUE(asked<panels::OpenFiles>());
}

TEST_F(ViewControlsTest, ASiteHasKeysOfItsOwn) {
    press(Key::N);
    EXPECT_TRUE(state_.requests.empty());
    state_.site = panels::OpenSite{.period = 0, .viewpoint = 2};
    press(Key::V);
    EXPECT_TRUE(state_.site->evidence);
    press(Key::N);
    EXPECT_EQ(std::get<panels::GoToViewpoint>(state_.requests.at(0)).viewpoint, 3);
    press(Key::P);
    EXPECT_EQ(std::get<panels::ShowPeriod>(state_.requests.at(1)).period, 1);
    press(Key::M);
    EXPECT_TRUE(state_.sound.muted);
    EXPECT_FALSE(state_.measuring.active);
}

TEST_F(ViewControlsTest, KeysDrawTheCurtain) {
    state_.site =
        panels::OpenSite{.site = std::make_shared<const content::Site>(content::Site{.periods = {{}, {}}}), .period = 0};
    press(Key::C);
    EXPECT_EQ(state_.site->compared, 1);
    press(Key::Comma);
    EXPECT_NEAR(state_.site->curtain, 0.4f, 1e-6);
    press(Key::Period);
    EXPECT_NEAR(state_.site->curtain, 0.5f, 1e-6);
    press(Key::C);
    EXPECT_EQ(state_.site->compared, -1);
}

TEST_F(ViewControlsTest, APictureIsComposedAndThenTaken) {
    state_.guide.emplace();
    press(Key::F12);
    ASSERT_TRUE(asked<panels::ComposePicture>());
    EXPECT_FALSE(asked<panels::TakeScreenshot>());
    state_.requests.clear();
    state_.composing.emplace();
    press(Key::Left);
    press(Key::L);
    press(Key::H);
    press(Key::Digit1);
    EXPECT_TRUE(state_.requests.empty()) << "nothing else is done meanwhile";
    EXPECT_FALSE(state_.helpShown);
    for (const Key key : {Key::F12, Key::Enter, Key::Space}) {
        press(key);
        EXPECT_TRUE(asked<panels::TakeScreenshot>()) << int(key);
        state_.requests.clear();
    }
    press(Key::Escape);
    ASSERT_EQ(state_.requests.size(), 1u);
    const auto* left = std::get_if<panels::ComposePicture>(&state_.requests[0]);
    ASSERT_TRUE(left);
    EXPECT_FALSE(left->on);
}

TEST_F(ViewControlsTest, AVisitorsOwnEyesComposeAtOnce) {
    state_.headset.emplace().worn = true;
    press(Key::F12);
    EXPECT_TRUE(asked<panels::TakeScreenshot>());
    EXPECT_FALSE(asked<panels::ComposePicture>());
}

TEST_F(ViewControlsTest, NumbersAnswerAQuestion) {
    state_.guide = panels::Guide{.answers = {"here", "there"}};
    press(Key::Digit3);
    EXPECT_FALSE(asked<panels::AnswerQuestion>()) << "there are two";
    press(Key::Digit2);
    ASSERT_TRUE(asked<panels::AnswerQuestion>());
    EXPECT_EQ(std::get<panels::AnswerQuestion>(state_.requests.back()).answer, 1u);
    EXPECT_EQ(state_.camera.mode, panels::CameraMode::Orbit);
}

TEST_F(ViewControlsTest, WhoEditsATourSavesAndUndoes) {
    press(Key::F2);
    EXPECT_FALSE(asked<panels::EditTour>()) << "only sites have tours";
    state_.site.emplace();
    press(Key::F2);
    ASSERT_TRUE(asked<panels::EditTour>());
    EXPECT_TRUE(std::get<panels::EditTour>(state_.requests.back()).on);
    press(Key::S, {.control = true});
    EXPECT_FALSE(asked<panels::SaveTour>()) << "nothing is edited yet";
    state_.editing.emplace();
    state_.guide.emplace();
    press(Key::S, {.control = true}, {.text = true});
    EXPECT_TRUE(asked<panels::SaveTour>()) << "while one types as well";
    EXPECT_FALSE(asked<panels::LeaveTour>()) << "S is to walk with, but not with Ctrl";
    press(Key::Z, {.control = true}, {.text = true});
    EXPECT_FALSE(asked<panels::UndoEdit>()) << "a field undoes what was typed";
    press(Key::Z, {.control = true});
    EXPECT_TRUE(asked<panels::UndoEdit>());
    press(Key::Z, {.shift = true, .control = true});
    EXPECT_TRUE(asked<panels::RedoEdit>());
    state_.editing->pointing = panels::Pointing::Highlights;
    press(Key::Escape);
    EXPECT_EQ(state_.editing->pointing, panels::Pointing::Nothing);
    press(Key::Escape);
    EXPECT_FALSE(std::get<panels::EditTour>(state_.requests.back()).on);
}

}  // namespace
}  // namespace rekindle::commands
