#pragma once

#include <cstdint>

namespace rekindle::platform {

// Keys by what is printed on a US keyboard at their place, so that W A S D stay together on every layout.
// clang-format off
enum class Key : std::uint8_t {
    Unknown,
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z,
    Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    Space, Enter, Escape, Tab, Backspace, Insert, Delete, Home, End, PageUp, PageDown,
    Left, Right, Up, Down, Minus, Equal, Comma, Period, Slash,
    F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
    LeftShift, RightShift, LeftControl, RightControl, LeftAlt, RightAlt, LeftSuper, RightSuper,
    KeypadEnter, KeypadAdd, KeypadSubtract, KeypadDecimal,
    Count
};
// clang-format on

enum class MouseButton : std::uint8_t { Left, Right, Middle };

struct Modifiers {
    bool shift = false;
    bool control = false;
    bool alt = false;
    bool super = false;
};

}  // namespace rekindle::platform
