#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "platform/Key.h"

namespace rekindle::platform {

// What happened to a window, as plain data. Positions are pixels of its framebuffer, from the top left corner.
struct KeyEvent {
    Key key = Key::Unknown;
    bool pressed = true;  // false: released
    bool repeated = false;
    Modifiers modifiers;
};

struct TextEvent {
    char32_t character = 0;  // typed, after layout and input method
};

// With a captured mouse the position is of no meaning, only its differences are.
struct MouseMoveEvent {
    float x = 0, y = 0;
};

struct MouseButtonEvent {
    MouseButton button = MouseButton::Left;
    bool pressed = true;
    Modifiers modifiers;
};

struct ScrollEvent {
    float x = 0, y = 0;  // notches of a wheel; up and left are positive
};

struct MouseLeaveEvent {};

struct ResizeEvent {
    std::uint32_t width = 0, height = 0;  // pixels; 0 when minimised
};

struct ScaleEvent {
    float scale = 1;
};

struct FocusEvent {
    bool focused = true;
};

struct DropEvent {
    std::vector<std::filesystem::path> paths;
};

struct RefreshEvent {};  // the window's contents were lost: draw again

struct CloseEvent {};  // the user wants it closed; it stays until destroyed

using Event = std::variant<KeyEvent, TextEvent, MouseMoveEvent, MouseButtonEvent, ScrollEvent, MouseLeaveEvent, ResizeEvent,
                           ScaleEvent, FocusEvent, DropEvent, RefreshEvent, CloseEvent>;

}  // namespace rekindle::platform
