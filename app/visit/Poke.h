#pragma once

#include <optional>
#include <span>

#include "math/Ray.h"
#include "visit/FlatPanel.h"

namespace rekindle::visit {

// A finger that presses what it goes through. One a hand.
class Poke {
  public:
    // A moment passes. `tip`: of the finger, if the headset sees it; `panels`: that can be pressed; poses are the room's.
    void advance(const std::optional<math::vec3>& tip, std::span<const FlatPanel> panels);

    // While the finger is before a panel, or a little through it: from there straight onto it. It points then, rather than the
    // hand.
    const std::optional<math::Ray>& ray() const { return ray_; }
    // It has gone through from the front, and not come back yet.
    bool pressed() const { return pressed_; }

  private:
    std::optional<math::Ray> ray_;
    bool before_ = false;  // it was seen before the panel that it is at
    bool pressed_ = false;
};

}  // namespace rekindle::visit
