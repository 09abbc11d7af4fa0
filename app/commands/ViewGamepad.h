#pragma once

#include <optional>
#include <vector>

#include "math/Types.h"
#include "platform/Event.h"
#include "platform/Gamepad.h"

namespace rekindle::commands {

// A gamepad as the keys that it stands for. Main thread.
class ViewGamepad {
  public:
    // What is before the player: the world; the world and a control that has the focus, which the cross moves and A presses; or
    // a screen that hides the world, where the sticks mean nothing.
    enum class Before { World, Control, Screen };
    // What changed since the last call.
    std::vector<platform::Event> update(const std::optional<platform::Gamepad>& pad, Before before);
    // How fast the eye turns: right and down, -1 to 1.
    math::vec2 look() const { return look_; }
    bool connected() const { return connected_; }

  private:
    void hold(platform::Key key, bool held, std::vector<platform::Event>& events);

    platform::Gamepad before_;
    std::vector<platform::Key> held_;  // of the left stick
    math::vec2 look_{0};
    bool connected_ = false;
};

}  // namespace rekindle::commands
