#pragma once

namespace rekindle::ui {

// The controls of a frame in the order in which they are drawn, in whatever windows: Tab goes from one to the next, and from the
// last to the first. (Dear ImGui's own Tab stays in one window, and until 1.89 passes buttons by.) A control is in it when it
// says so by focusStop().
class FocusRing {
  public:
    // Before the first control of a frame.
    void begin();
    // Of the last widget that was drawn.
    void stop();
    // To the next control in the frame that follows, or with -1 to the one before.
    void move(int steps);
    // The next frame's first control that calls stop() with `first` takes the focus: where a screen opens.
    void enter() { entering_ = true; }
    bool takesEntry();
    // Controls that are drawn meanwhile are no stops: something is before them.
    void keepOut(bool out) { out_ = out; }
    // Whether some control has the focus.
    bool focused() const { return current_ >= 0; }

  private:
    int count_ = 0;     // of this frame so far
    int last_ = 0;      // of the frame before
    int current_ = -1;  // has the focus; -1: none
    int seen_ = -1;     // the one found to have it in this frame
    int wanted_ = -1;   // is to have it
    bool entering_ = false;
    bool out_ = false;
};

// Makes the last widget a stop of Tab in the current context; nothing where no ring is attached.
void focusStop();
// The same, and it is where the focus begins when a screen opens.
void firstFocusStop();
// Widgets between these two are for the mouse and the finger alone: what they do, another control does as well.
void beginPointerOnly();
void endPointerOnly();

}  // namespace rekindle::ui
