#include "commands/ViewControls.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

#include "panels/Curtain.h"

namespace rekindle::commands {

using panels::CameraMode;
using panels::Layout;
using panels::ViewerState;
using platform::Key;
using platform::MouseButton;

static constexpr double doubleClickSeconds = 0.4;
static constexpr float curtainStep = 0.1f;  // of the picture's width
// How far one may move within a click, and from one to the next of a double one: parts of the picture's shorter side. A finger is
// less sure than a mouse.
static constexpr float clickSlack = 0.01f, againSlack = 0.035f;

static float shorterSide(const Layout& layout) {
    return std::min(layout.picture.width, layout.picture.height);
}

static void playOrPause(ViewerState& state) {
    panels::Playing& playing = state.playing;
    if (playing.animation < 0) return;
    playing.running = !playing.running;
    const auto& model = *state.models[std::size_t(playing.model)].model;
    if (playing.running && playing.time >= model.animations[std::size_t(playing.animation)].duration) playing.time = 0;
}

static void hideOrShow(ViewerState& state) {
    if (!state.selection) return;
    auto& hidden = state.models[std::size_t(state.selection.model)].hidden;
    hidden[std::size_t(state.selection.node)] = !hidden[std::size_t(state.selection.node)];
}

static void closeSheet(ViewerState& state) {
    if (!state.menuShown && !state.helpShown && !state.settingsShown) state.farewell.reset();
    state.menuShown = state.helpShown = state.settingsShown = false;
}

// Esc leaves what is open, one thing after the other; then it opens the menu.
static void escape(ViewerState& state) {
    if (panels::isCovered(state))
        closeSheet(state);
    else if (state.composing)
        state.requests.push_back(panels::ComposePicture{false});
    else if (state.asked)
        state.asked = {};
    else if (state.guide && state.guide->explained)
        state.guide->explained = false;
    else if (state.site && state.site->gate >= 0)
        state.site->gate = -1;
    else if (state.loading.active)
        state.requests.push_back(panels::CancelLoading{});
    else if (state.measuring.active)
        state.measuring = {};
    else if (state.editing && state.editing->pointing != panels::Pointing::Nothing)
        state.editing->pointing = panels::Pointing::Nothing;
    else if (state.editing)
        state.requests.push_back(panels::EditTour{false});
    else if (state.guide)
        state.requests.push_back(panels::EndTour{});
    else
        state.menuShown = true;
}

static bool walks(Key key) {
    return key == Key::W || key == Key::A || key == Key::S || key == Key::D || key == Key::Up || key == Key::Down;
}

// Who is led goes from stop to stop, and alone as soon as he begins to walk. True: the key meant that.
static bool steer(Key key, ViewerState& state) {
    if (!state.guide || state.guide->away) return false;
    if (key == Key::Left || key == Key::Right) state.requests.push_back(panels::StepTour{key == Key::Left ? -1 : 1});
    if (walks(key)) state.requests.push_back(panels::LeaveTour{});
    return key == Key::Left || key == Key::Right;
}

// 1 to 9, while a question is put: the answer of that number.
static bool answers(Key key, ViewerState& state) {
    if (!state.guide || key < Key::Digit1 || key > Key::Digit9) return false;
    const auto answer = std::size_t(key) - std::size_t(Key::Digit1);
    if (answer >= state.guide->answers.size()) return false;
    state.requests.push_back(panels::AnswerQuestion{answer});
    return true;
}

// What keys mean while a tour is on. True: it was one of these.
static bool guideCommand(Key key, ViewerState& state) {
    if (answers(key, state)) return true;
    if (!state.guide || (key != Key::Space && key != Key::T)) return false;
    state.requests.push_back(panels::PlayTour{key == Key::T || !state.guide->playing});
    return true;
}

// What keys mean in a site, some of them something else than in other scenes. True: it was one of these.
static bool siteCommand(Key key, ViewerState& state) {
    if (!state.site) return false;
    switch (key) {
        case Key::T:
            if (!state.site->tours.empty()) state.requests.push_back(panels::StartTour{0, state.site->left.has_value()});
            return true;
        case Key::C:
            panels::toggleCurtain(*state.site);
            return true;
        case Key::Comma:
        case Key::Period:
            panels::moveCurtain(*state.site, key == Key::Comma ? -curtainStep : curtainStep);
            return true;
        case Key::K:
            state.mapShown = !state.mapShown;
            return true;
        case Key::M:
            state.sound.muted = !state.sound.muted;
            return true;
        case Key::V:
            state.site->evidence = !state.site->evidence;
            return true;
        case Key::N:
            state.requests.push_back(panels::GoToViewpoint{state.site->viewpoint + 1});
            return true;
        case Key::P:
            state.requests.push_back(panels::ShowPeriod{state.site->period + 1});
            state.site->timesShown = true;  // so that one sees where among them one is
            return true;
        case Key::Home:
            state.requests.push_back(panels::GoToViewpoint{-1});
            return true;
        default:
            return false;
    }
}

// What keys mean wherever one is. True: it was one of these.
static bool commonCommand(Key key, ViewerState& state) {
    if (key == Key::L) state.requests.push_back(panels::SpeakLanguage{panels::otherLanguage(state)});
    if (key == Key::H) state.helpShown = !state.helpShown;
    if (key == Key::O) state.settingsShown = !state.settingsShown;
    return key == Key::L || key == Key::H || key == Key::O;
}

// F12 first composes a picture, then takes it. A headset's visitor composes by looking.
static void pressShutter(ViewerState& state) {
    const bool worn = state.headset && state.headset->worn;
    if (state.composing || worn)
        state.requests.push_back(panels::TakeScreenshot{});
    else
        state.requests.push_back(panels::ComposePicture{});
}

void ViewControls::command(Key key, ViewerState& state) {
    if (state.composing && !panels::isCovered(state)) {  // nothing else than walking means anything
        if (key == Key::Enter || key == Key::KeypadEnter || key == Key::Space) pressShutter(state);
        return;
    }
    if (commonCommand(key, state) || panels::isCovered(state)) return;
    if (guideCommand(key, state) || siteCommand(key, state)) return;
    switch (key) {
        case Key::Digit1:
            state.camera.mode = CameraMode::Orbit;
            break;
        case Key::Digit2:
            state.camera.mode = CameraMode::Walk;
            break;
        case Key::Enter:
        case Key::KeypadEnter:
            state.requests.push_back(panels::FrameScene{});
            break;
        case Key::F:
            state.requests.push_back(panels::FrameSelection{});
            break;
        case Key::Space:
            playOrPause(state);
            break;
        case Key::M:
            state.measuring = {!state.measuring.active, {}};
            break;
        case Key::G:
            state.settings.wireframe = !state.settings.wireframe;
            break;
        case Key::V:
            hideOrShow(state);
            break;
        case Key::R:
            state.requests.push_back(panels::ReloadFiles{});
            break;
        case Key::I:
            state.inspectorShown = !state.inspectorShown;
            break;
        default:
            break;
    }
}

static bool belongsToNavigation(Key key) {
    return key == Key::Space || key == Key::Enter || key == Key::KeypadEnter || key == Key::Left || key == Key::Right ||
           key == Key::Up || key == Key::Down;
}

// What keys mean for whoever edits a tour, `typing` or not. True: it was one of these.
static bool editCommand(const platform::KeyEvent& event, bool typing, ViewerState& state) {
    if (event.key == Key::F2 && state.site) state.requests.push_back(panels::EditTour{!state.editing});
    if (event.key == Key::F2) return true;
    if (!state.editing || !event.modifiers.control) return false;
    const bool again = event.key == Key::Y || (event.key == Key::Z && event.modifiers.shift);
    if (event.key == Key::S)
        state.requests.push_back(panels::SaveTour{});
    else if (!typing && again)
        state.requests.push_back(panels::RedoEdit{});
    else if (!typing && event.key == Key::Z)
        state.requests.push_back(panels::UndoEdit{});
    else
        return false;
    return true;
}

void ViewControls::key(const platform::KeyEvent& event, const Taken& taken, ViewerState& state, ViewCamera& camera) {
    const bool navigates = (taken.navigation && !state.composing) || panels::isCovered(state);
    const bool elsewhere = taken.text || (navigates && belongsToNavigation(event.key));
    if (event.pressed && !elsewhere && !event.repeated && !event.modifiers.control && !state.composing && steer(event.key, state))
        return;
    camera.setFlight(!panels::isVisited(state));
    if (!event.pressed || (!elsewhere && !panels::isCovered(state)))
        camera.press(event.key, event.pressed && !event.modifiers.control, event.modifiers.shift);
    if (!event.pressed || event.repeated) return;
    if (event.key == Key::F11) return state.requests.push_back(panels::ToggleFullscreen{});
    if (event.key == Key::F12) return pressShutter(state);
    if (event.modifiers.control && event.key == Key::Q) return state.requests.push_back(panels::Quit{});
    if (editCommand(event, taken.text, state) || elsewhere) return;
    if (event.modifiers.control && event.key == Key::V) return state.requests.push_back(panels::OpenCopied{});
    if (event.key == Key::Escape && !taken.popup) return escape(state);
    if (!event.modifiers.control && !event.modifiers.alt && !event.modifiers.super) command(event.key, state);
}

void ViewControls::move(math::vec2 to, const Layout& layout, const ViewerState& state, ViewCamera& camera) {
    const math::vec2 way = to - std::exchange(mouse_, to);
    if (!dragging_ || layout.picture.height <= 0) return;
    dragging_->moved += std::fabs(way.x) + std::fabs(way.y);
    if (dragging_->moved <= clickSlack * shorterSide(layout)) return;
    const math::vec2 part = way / layout.picture.height;
    if (dragging_->button == MouseButton::Left && !dragging_->shift)
        camera.turn(part);
    else
        camera.shift(part, state.camera.fov);
}

void ViewControls::click(math::vec2 at, float slack, double now) {
    const bool again = now - lastClickTime_ < doubleClickSeconds && glm::distance(at, lastClick_) <= slack;
    (again ? doubleClick_ : click_) = at;
    lastClick_ = at;
    lastClickTime_ = again ? -1 : now;
}

void ViewControls::button(const platform::MouseButtonEvent& event, const Taken& taken, const Layout& layout, double now) {
    if (event.pressed && !dragging_ && !taken.mouse && layout.picture.holds(mouse_.x, mouse_.y)) {
        dragging_ = Drag{event.button, event.modifiers.shift};
    } else if (!event.pressed && dragging_ && dragging_->button == event.button) {
        if (event.button == MouseButton::Left && dragging_->moved <= clickSlack * shorterSide(layout))
            click(mouse_ - math::vec2(layout.picture.left, layout.picture.top), againSlack * shorterSide(layout), now);
        dragging_.reset();
    }
}

void ViewControls::handle(const platform::Event& event, const Taken& taken, const Layout& layout, ViewerState& state,
                          ViewCamera& camera) {
    if (const auto* pressed = std::get_if<platform::KeyEvent>(&event)) key(*pressed, taken, state, camera);
    if (const auto* moved = std::get_if<platform::MouseMoveEvent>(&event)) move({moved->x, moved->y}, layout, state, camera);
    if (const auto* clicked = std::get_if<platform::MouseButtonEvent>(&event)) button(*clicked, taken, layout, state.now);
    if (const auto* wheel = std::get_if<platform::ScrollEvent>(&event);
        wheel && !taken.mouse && layout.picture.holds(mouse_.x, mouse_.y))
        wheel_ = Wheel{mouse_ - math::vec2(layout.picture.left, layout.picture.top), (wheel_ ? wheel_->notches : 0) + wheel->y};
    if (const auto* drop = std::get_if<platform::DropEvent>(&event)) state.requests.push_back(panels::OpenFiles{drop->paths});
    if (std::holds_alternative<platform::CloseEvent>(event)) state.requests.push_back(panels::Quit{});
    if (const auto* focus = std::get_if<platform::FocusEvent>(&event); focus && !focus->focused) {
        camera.releaseAll();
        dragging_.reset();
    }
}

std::optional<math::vec2> ViewControls::takeClick() {
    return std::exchange(click_, std::nullopt);
}

std::optional<math::vec2> ViewControls::takeDoubleClick() {
    return std::exchange(doubleClick_, std::nullopt);
}

std::optional<ViewControls::Wheel> ViewControls::takeWheel() {
    return std::exchange(wheel_, std::nullopt);
}

}  // namespace rekindle::commands
