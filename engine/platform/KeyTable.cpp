#define GLFW_INCLUDE_NONE
#include "platform/KeyTable.h"

#include <GLFW/glfw3.h>

namespace rekindle::platform {

// Rows of GLFW keys that follow one another as ours do.
struct KeyRange {
    int first, last;
    Key start;
};

static constexpr KeyRange ranges[] = {
    {GLFW_KEY_A, GLFW_KEY_Z, Key::A},
    {GLFW_KEY_0, GLFW_KEY_9, Key::Digit0},
    {GLFW_KEY_F1, GLFW_KEY_F12, Key::F1},
    {GLFW_KEY_SPACE, GLFW_KEY_SPACE, Key::Space},
    {GLFW_KEY_ENTER, GLFW_KEY_ENTER, Key::Enter},
    {GLFW_KEY_ESCAPE, GLFW_KEY_ESCAPE, Key::Escape},
    {GLFW_KEY_TAB, GLFW_KEY_TAB, Key::Tab},
    {GLFW_KEY_BACKSPACE, GLFW_KEY_BACKSPACE, Key::Backspace},
    {GLFW_KEY_INSERT, GLFW_KEY_INSERT, Key::Insert},
    {GLFW_KEY_DELETE, GLFW_KEY_DELETE, Key::Delete},
    {GLFW_KEY_HOME, GLFW_KEY_HOME, Key::Home},
    {GLFW_KEY_END, GLFW_KEY_END, Key::End},
    {GLFW_KEY_PAGE_UP, GLFW_KEY_PAGE_UP, Key::PageUp},
    {GLFW_KEY_PAGE_DOWN, GLFW_KEY_PAGE_DOWN, Key::PageDown},
    {GLFW_KEY_LEFT, GLFW_KEY_LEFT, Key::Left},
    {GLFW_KEY_RIGHT, GLFW_KEY_RIGHT, Key::Right},
    {GLFW_KEY_UP, GLFW_KEY_UP, Key::Up},
    {GLFW_KEY_DOWN, GLFW_KEY_DOWN, Key::Down},
    {GLFW_KEY_MINUS, GLFW_KEY_MINUS, Key::Minus},
    {GLFW_KEY_EQUAL, GLFW_KEY_EQUAL, Key::Equal},
    {GLFW_KEY_COMMA, GLFW_KEY_COMMA, Key::Comma},
    {GLFW_KEY_PERIOD, GLFW_KEY_PERIOD, Key::Period},
    {GLFW_KEY_SLASH, GLFW_KEY_SLASH, Key::Slash},
    {GLFW_KEY_LEFT_SHIFT, GLFW_KEY_LEFT_SHIFT, Key::LeftShift},
    {GLFW_KEY_RIGHT_SHIFT, GLFW_KEY_RIGHT_SHIFT, Key::RightShift},
    {GLFW_KEY_LEFT_CONTROL, GLFW_KEY_LEFT_CONTROL, Key::LeftControl},
    {GLFW_KEY_RIGHT_CONTROL, GLFW_KEY_RIGHT_CONTROL, Key::RightControl},
    {GLFW_KEY_LEFT_ALT, GLFW_KEY_LEFT_ALT, Key::LeftAlt},
    {GLFW_KEY_RIGHT_ALT, GLFW_KEY_RIGHT_ALT, Key::RightAlt},
    {GLFW_KEY_LEFT_SUPER, GLFW_KEY_LEFT_SUPER, Key::LeftSuper},
    {GLFW_KEY_RIGHT_SUPER, GLFW_KEY_RIGHT_SUPER, Key::RightSuper},
    {GLFW_KEY_KP_ENTER, GLFW_KEY_KP_ENTER, Key::KeypadEnter},
    {GLFW_KEY_KP_ADD, GLFW_KEY_KP_ADD, Key::KeypadAdd},
    {GLFW_KEY_KP_SUBTRACT, GLFW_KEY_KP_SUBTRACT, Key::KeypadSubtract},
    {GLFW_KEY_KP_DECIMAL, GLFW_KEY_KP_DECIMAL, Key::KeypadDecimal},
};

Key keyFromGlfw(int key) {
    for (const KeyRange& range : ranges)
        if (key >= range.first && key <= range.last) return static_cast<Key>(static_cast<int>(range.start) + key - range.first);
    return Key::Unknown;
}

Modifiers modifiersFromGlfw(int bits) {
    return {.shift = (bits & GLFW_MOD_SHIFT) != 0,
            .control = (bits & GLFW_MOD_CONTROL) != 0,
            .alt = (bits & GLFW_MOD_ALT) != 0,
            .super = (bits & GLFW_MOD_SUPER) != 0};
}

}  // namespace rekindle::platform
