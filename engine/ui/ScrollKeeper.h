#pragma once

#include <utility>
#include <vector>

namespace rekindle::ui {

// Keeps each window of the current ImGui context scrolled to what it shows, while all that is on it becomes larger or smaller at
// once: where it is scrolled to is in pixels, and how far it can be is known a frame late.
class ScrollKeeper {
  public:
    // Between frames: from the next one on all is that many times as large.
    void keep(float times);
    // At the end of each frame.
    void apply();

  private:
    std::vector<std::pair<unsigned, float>> wanted_;  // windows, and how far down
};

}  // namespace rekindle::ui
