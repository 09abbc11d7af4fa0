#pragma once

namespace rekindle::xr {

// Whether somebody wears the headset, from what its frames say. A runtime may leave out some: it lost sight of the headset, or
// shows something of its own. Who is there again at once was never away. Knows no runtime.
class Wearing {
  public:
    static constexpr double patience = 0.5;  // seconds without a picture: then he is away

    // A turn at that time, seconds. `seen`: its frame gets a picture; `there`: the session runs, and the runtime does not say
    // that nobody wears it. Without that he is away at once.
    void learn(bool seen, bool there, double now);

    bool worn() const { return worn_; }

  private:
    bool worn_ = false;
    double lastSeen_ = 0;
};

}  // namespace rekindle::xr
