#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "platform/Platform.h"

namespace rekindle::platform {

// As on an Xbox controller, in SDL's order; others are named by where the button is.
enum class PadButton : std::uint8_t {
    A,
    B,
    X,
    Y,
    LeftBumper,
    RightBumper,
    Back,
    Start,
    Guide,
    LeftThumb,
    RightThumb,
    Up,
    Right,
    Down,
    Left,
    Count
};

struct Gamepad {
    std::array<bool, std::size_t(PadButton::Count)> pressed{};
    // -1 to 1, right and down.
    float leftX = 0, leftY = 0, rightX = 0, rightY = 0;

    bool holds(PadButton button) const { return pressed[std::size_t(button)]; }
};

// The first gamepad that is plugged in and that GLFW has a mapping for (SDL's database); nothing where there is none.
std::optional<Gamepad> readGamepad(const Platform& platform);

}  // namespace rekindle::platform
