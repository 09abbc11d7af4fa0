#include "ui/Input.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cfloat>

namespace rekindle::ui {

using platform::Key;

#if IMGUI_VERSION_NUM >= 18700

struct KeyPair {
    Key key;
    ImGuiKey imgui;
};

static constexpr KeyPair keys[] = {{Key::Tab, ImGuiKey_Tab},
                                   {Key::Left, ImGuiKey_LeftArrow},
                                   {Key::Right, ImGuiKey_RightArrow},
                                   {Key::Up, ImGuiKey_UpArrow},
                                   {Key::Down, ImGuiKey_DownArrow},
                                   {Key::PageUp, ImGuiKey_PageUp},
                                   {Key::PageDown, ImGuiKey_PageDown},
                                   {Key::Home, ImGuiKey_Home},
                                   {Key::End, ImGuiKey_End},
                                   {Key::Insert, ImGuiKey_Insert},
                                   {Key::Delete, ImGuiKey_Delete},
                                   {Key::Backspace, ImGuiKey_Backspace},
                                   {Key::Space, ImGuiKey_Space},
                                   {Key::Enter, ImGuiKey_Enter},
                                   {Key::Escape, ImGuiKey_Escape},
                                   {Key::KeypadEnter, ImGuiKey_KeypadEnter},
                                   {Key::A, ImGuiKey_A},
                                   {Key::C, ImGuiKey_C},
                                   {Key::V, ImGuiKey_V},
                                   {Key::X, ImGuiKey_X},
                                   {Key::Y, ImGuiKey_Y},
                                   {Key::Z, ImGuiKey_Z}};

void Input::setUp() {}

static void setModifiers(ImGuiIO& io, const platform::Modifiers& modifiers) {
    io.AddKeyEvent(ImGuiMod_Ctrl, modifiers.control);
    io.AddKeyEvent(ImGuiMod_Shift, modifiers.shift);
    io.AddKeyEvent(ImGuiMod_Alt, modifiers.alt);
    io.AddKeyEvent(ImGuiMod_Super, modifiers.super);
}

static void setKey(ImGuiIO& io, Key key, bool pressed) {
    for (const KeyPair& pair : keys)
        if (pair.key == key) io.AddKeyEvent(pair.imgui, pressed);
}

static void setPosition(ImGuiIO& io, float x, float y) {
    io.AddMousePosEvent(x, y);
}
static void setButton(ImGuiIO& io, int button, bool pressed) {
    io.AddMouseButtonEvent(button, pressed);
}
static void addWheel(ImGuiIO& io, float x, float y) {
    io.AddMouseWheelEvent(x, y);
}

#else

void Input::setUp() {
    ImGuiIO& io = ImGui::GetIO();
    static constexpr Key order[] = {
        Key::Tab, Key::Left,   Key::Right,  Key::Up,        Key::Down,  Key::PageUp, Key::PageDown, Key::Home,
        Key::End, Key::Insert, Key::Delete, Key::Backspace, Key::Space, Key::Enter,  Key::Escape,   Key::KeypadEnter,
        Key::A,   Key::C,      Key::V,      Key::X,         Key::Y,     Key::Z};
    static_assert(std::size(order) == ImGuiKey_COUNT);
    for (int i = 0; i < ImGuiKey_COUNT; ++i) io.KeyMap[i] = static_cast<int>(order[i]);
}

static void setModifiers(ImGuiIO& io, const platform::Modifiers& modifiers) {
    io.KeyCtrl = modifiers.control;
    io.KeyShift = modifiers.shift;
    io.KeyAlt = modifiers.alt;
    io.KeySuper = modifiers.super;
}

static void setKey(ImGuiIO& io, Key key, bool pressed) {
    io.KeysDown[static_cast<int>(key)] = pressed;
}
static void setPosition(ImGuiIO& io, float x, float y) {
    io.MousePos = {x, y};
}
static void setButton(ImGuiIO& io, int button, bool pressed) {
    io.MouseDown[button] = pressed;
}

static void addWheel(ImGuiIO& io, float x, float y) {
    io.MouseWheelH += x;
    io.MouseWheel += y;
}

#endif

struct Feeder {
    ImGuiIO& io;
    bool moved = false;
    bool switched = false;  // a button or key changed

    // False: not in this frame any more.
    bool operator()(const platform::KeyEvent& event) {
        if (event.pressed && meansOthers(event.key)) return true;
        if (switched && !event.repeated) return false;
        switched |= !event.repeated;
        setModifiers(io, event.modifiers);
        setKey(io, event.key, event.pressed);
        // Enter presses what has the focus, as Space does.
        const bool enter = event.key == Key::Enter || event.key == Key::KeypadEnter;
        if (enter && !io.WantTextInput) setKey(io, Key::Space, event.pressed);
        return true;
    }
    bool operator()(const platform::TextEvent& event) {
        io.AddInputCharacter(event.character);
        return true;
    }
    bool operator()(const platform::MouseMoveEvent& event) {
        if (switched) return false;
        setPosition(io, event.x, event.y);
        moved = true;
        return true;
    }
    bool operator()(const platform::MouseButtonEvent& event) {
        if (switched) return false;
        switched = true;
        setModifiers(io, event.modifiers);
        setButton(io, static_cast<int>(event.button), event.pressed);
        return true;
    }
    bool operator()(const platform::ScrollEvent& event) {
        addWheel(io, event.x, event.y);
        return true;
    }
    bool operator()(const platform::MouseLeaveEvent&) {
        setPosition(io, -FLT_MAX, -FLT_MAX);
        return true;
    }
    bool operator()(const platform::FocusEvent& event) {
        if (!event.focused) release();
        return true;
    }
    bool operator()(const auto&) { return true; }

    // Arrows move a focus that is there; else they are not the interface's.
    bool meansOthers(Key key) const {
        const bool arrow = key == Key::Left || key == Key::Right || key == Key::Up || key == Key::Down;
        const bool popup = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
        return arrow && !io.NavVisible && !io.WantTextInput && !popup;
    }

    // What is held while the window loses the focus is let go elsewhere.
    void release() {
        setModifiers(io, {});
        for (int key = 0; key < static_cast<int>(Key::Count); ++key) setKey(io, static_cast<Key>(key), false);
        for (int button = 0; button < 3; ++button) setButton(io, button, false);
    }
};

void Input::feed() {
    Feeder feeder{ImGui::GetIO()};
    while (!waiting_.empty() && std::visit(feeder, waiting_.front())) waiting_.pop_front();
}

bool navigates() {
    return ImGui::GetIO().NavVisible && ImGui::GetCurrentContext()->NavIdIsAlive;
}

}  // namespace rekindle::ui
