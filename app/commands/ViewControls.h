#pragma once

#include "commands/ViewCamera.h"
#include "panels/Layout.h"
#include "platform/Event.h"

namespace rekindle::commands {

// What the interface takes for itself in this frame.
struct Taken {
    bool mouse = false;
    bool text = false;        // someone types
    bool navigation = false;  // the keyboard moves a focus: Space, Enter and arrows are its
    bool popup = false;       // a list is open: Esc closes it
};

// Turns what was pressed and moved into what the viewer does. No window, no GPU; time comes in through the state.
class ViewControls {
  public:
    void handle(const platform::Event& event, const Taken& taken, const panels::Layout& layout, panels::ViewerState& state,
                ViewCamera& camera);

    // Where the picture was clicked since the last call, in pixels from its upper left corner.
    std::optional<math::vec2> takeClick();
    // The same where it was clicked twice in a moment.
    std::optional<math::vec2> takeDoubleClick();
    // Where the wheel was turned, and how far; likewise.
    struct Wheel {
        math::vec2 at{0};
        float notches = 0;
    };
    std::optional<Wheel> takeWheel();
    // Where the mouse is, in pixels from the window's upper left corner.
    math::vec2 mouse() const { return mouse_; }
    bool dragging() const { return dragging_.has_value(); }

  private:
    struct Drag {
        platform::MouseButton button;
        bool shift;
        float moved = 0;  // pixels
    };
    void key(const platform::KeyEvent& event, const Taken& taken, panels::ViewerState& state, ViewCamera& camera);
    void command(platform::Key key, panels::ViewerState& state);
    void move(math::vec2 to, const panels::Layout& layout, const panels::ViewerState& state, ViewCamera& camera);
    void button(const platform::MouseButtonEvent& event, const Taken& taken, const panels::Layout& layout, double now);
    void click(math::vec2 at, float slack, double now);

    math::vec2 mouse_{-1};
    std::optional<Drag> dragging_;
    std::optional<math::vec2> click_;
    std::optional<math::vec2> doubleClick_;
    math::vec2 lastClick_{-1};
    double lastClickTime_ = -1;  // seconds, of the state
    std::optional<Wheel> wheel_;
};

}  // namespace rekindle::commands
