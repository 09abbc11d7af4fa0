#include "commands/ViewGamepad.h"

#include <algorithm>
#include <cmath>

namespace rekindle::commands {

using platform::Event;
using platform::Gamepad;
using platform::Key;
using platform::KeyEvent;
using platform::PadButton;

namespace {

constexpr float begins = 0.45f, ends = 0.3f;  // of a stick's way: apart, so that a trembling thumb does not stutter
constexpr float still = 0.15f;

struct Meaning {
    Key key = Key::Unknown;
    bool shift = false;
};

Meaning meaningOf(PadButton button, bool choosing) {
    switch (button) {
        case PadButton::A:
            return {choosing ? Key::Enter : Key::Space};
        case PadButton::B:
        case PadButton::Start:
            return {Key::Escape};
        case PadButton::X:
            return {Key::T};
        case PadButton::Y:
            return {Key::H};
        case PadButton::Back:
            return {Key::L};
        case PadButton::LeftBumper:
        case PadButton::Up:
            return {Key::Tab, true};
        case PadButton::RightBumper:
        case PadButton::Down:
            return {Key::Tab};
        case PadButton::Left:
            return choosing ? Meaning{Key::Tab, true} : Meaning{Key::Left};
        case PadButton::Right:
            return {choosing ? Key::Tab : Key::Right};
        default:
            return {};
    }
}

void tap(Meaning meaning, std::vector<Event>& events) {
    if (meaning.key == Key::Unknown) return;
    for (const bool down : {true, false})
        events.push_back(KeyEvent{.key = meaning.key, .pressed = down, .modifiers = {.shift = meaning.shift}});
}

float without(float value) {
    return std::fabs(value) < still ? 0 : (value - std::copysign(still, value)) / (1 - still);
}

}  // namespace

void ViewGamepad::hold(Key key, bool held, std::vector<Event>& events) {
    const auto found = std::ranges::find(held_, key);
    if (held == (found != held_.end())) return;
    held ? void(held_.push_back(key)) : void(held_.erase(found));
    events.push_back(KeyEvent{.key = key, .pressed = held});
}

std::vector<Event> ViewGamepad::update(const std::optional<Gamepad>& pad, Before before) {
    const bool choosing = before != Before::World, walks = before != Before::Screen;
    std::vector<Event> events;
    connected_ = pad.has_value();
    const Gamepad now = pad.value_or(Gamepad{});
    for (std::size_t i = 0; i < now.pressed.size(); ++i)
        if (now.pressed[i] && !before_.pressed[i]) tap(meaningOf(PadButton(i), choosing), events);
    const auto pushed = [&](float way, Key key) {
        const bool held = std::ranges::find(held_, key) != held_.end();
        hold(key, walks && way > (held ? ends : begins), events);
    };
    pushed(-now.leftY, Key::W);
    pushed(now.leftY, Key::S);
    pushed(-now.leftX, Key::A);
    pushed(now.leftX, Key::D);
    look_ = !walks ? math::vec2(0) : math::vec2(without(now.rightX), without(now.rightY));
    before_ = now;
    return events;
}

}  // namespace rekindle::commands
