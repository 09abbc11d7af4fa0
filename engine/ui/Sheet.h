#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "platform/Window.h"
#include "ui/Context.h"
#include "ui/Theme.h"

namespace rekindle::ui {

// A panel of its own, beside the window's interface: drawn to a texture of its own size and pointed at from anywhere. It speaks
// the language of a Context, and knows its characters. Main thread, between the Context's frames or within one.
class Sheet {
  public:
    // `scale`: how many pixels high what is one in a window. The context must outlive it.
    Sheet(const Context& context, platform::Extent extent, float scale);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    // What points at it: pixels from the upper left corner.
    struct Pointer {
        float x = 0, y = 0;
        bool pressed = false;
    };
    // From the next frame on: so many pixels, and so many for one in a window. What it shows is what it was, only finer or
    // coarser, where both change alike.
    void resize(platform::Extent extent, float scale);
    // From the next frame on: its colours, and how solid its ground is, 0 (nothing but what is drawn) to 1.
    void dress(const theme::Palette& palette, float ground);
    // Draws the letters that the context has and it has not, at the context's pace. draw() does so as well; where it is not
    // seen, this makes that it can be. Whether it has them all.
    bool keepUp();
    // A frame: `body` calls ImGui, and has the whole sheet for one window.
    void draw(double seconds, const std::optional<Pointer>& pointer, const std::function<void()>& body);

    Drawn drawn() const;
    platform::Extent extent() const { return extent_; }
    float scale() const { return scale_; }
    // Whether something that can be pressed lies under the pointer.
    bool touching() const { return touching_; }

  private:
    struct State;
    void feed(const std::optional<Pointer>& pointer);

    const Context& context_;
    platform::Extent extent_;
    float scale_;
    std::unique_ptr<State> state_;
    bool touching_ = false;
};

}  // namespace rekindle::ui
