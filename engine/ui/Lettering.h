#pragma once

#include <memory>
#include <string_view>

#include "ui/Stamp.h"

namespace rekindle::ui {

// The interface's letters where there is no window: for what is written into pictures. One at a time, and none beside a Context
// (ImGui keeps its context in a global); one thread.
class Lettering {
  public:
    Lettering();
    Lettering(Lettering&&) noexcept;
    Lettering& operator=(Lettering&&) noexcept;
    ~Lettering();

    // Characters that will be written.
    void need(std::string_view text);
    // How wide a line is in letters of that height, pixels.
    float width(std::string_view line, float size);
    void write(const Paper& paper, float left, float top, float size, theme::Color color, std::string_view line);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace rekindle::ui
