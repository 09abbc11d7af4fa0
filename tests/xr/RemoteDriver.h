#pragma once

#include <array>
#include <cstdint>

#include "math/Types.h"

namespace rekindle::tests {

// What a controller of Monado's remote driver says.
struct RemoteController {
    math::Pose pose;
    float trigger = 0;
    math::vec2 stick{0};
    bool active = true;
    bool seen = true;   // its fingers are
    float pinch = 0;    // how far thumb and index finger are bent
    bool menu = false;  // the Index controller's B
};

// What the visitor does.
struct RemoteState {
    math::Pose head{{0, 1.6f, 0}};
    std::array<RemoteController, 2> hands{RemoteController{{{-0.2f, 1.3f, -0.5f}}}, RemoteController{{{0.2f, 1.3f, -0.5f}}}};
};

// Moves the headset and the controllers of the Monado that runs here.
class RemoteDriver {
  public:
    // Waits a moment for the port; see connected().
    RemoteDriver();
    ~RemoteDriver();
    RemoteDriver(const RemoteDriver&) = delete;
    RemoteDriver& operator=(const RemoteDriver&) = delete;

    bool connected() const { return socket_ >= 0; }
    bool send(const RemoteState& state);

  private:
    int socket_ = -1;
};

}  // namespace rekindle::tests
