#pragma once

#include <deque>

#include "platform/Event.h"

namespace rekindle::ui {

// Hands events to ImGui at the pace it can take: a button that is pressed and released between two slow frames
// is two frames' news. The only file that knows how Debian 12's ImGui (1.86) and later ones differ.
class Input {
  public:
    // Once, when there is a context.
    static void setUp();

    void push(const platform::Event& event) { waiting_.push_back(event); }

    // Before ImGui::NewFrame(): as many waiting events as one frame can show.
    void feed();
    bool waiting() const { return !waiting_.empty(); }

  private:
    std::deque<platform::Event> waiting_;
};

// Whether the keyboard moves a focus that is seen: it is on a control that was there in the last frame.
bool navigates();

}  // namespace rekindle::ui
