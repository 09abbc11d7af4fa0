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
    // What changed since the last call. `choosing`: the focus is in a menu, so that the cross moves it and A presses it.
    std::vector<platform::Event> update(const std::optional<platform::Gamepad>& pad, bool choosing);
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
