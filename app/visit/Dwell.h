#pragma once

#include <optional>

#include "math/Types.h"

namespace rekindle::visit {

// For those who hold nothing: a look that rests on something presses it. Once, until it has looked elsewhere.
class Dwell {
  public:
    // A moment passes in which one looks along that unit direction at that target; none: at nothing that can be pressed.
    void advance(math::vec3 direction, std::optional<int> target, float seconds);

    // How much of the time has passed: 0 to 1, for a ring that fills.
    float part() const;
    // It was pressed in this moment.
    bool pressed() const { return pressed_; }

  private:
    math::vec3 anchor_{0};  // where it came to rest
    std::optional<int> target_;
    float rested_ = 0;  // seconds
    bool done_ = false, pressed_ = false;
};

}  // namespace rekindle::visit
