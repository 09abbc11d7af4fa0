#pragma once

namespace rekindle::visit {

// A stick pushed aside turns once, and again only after it was let go.
class SnapTurn {
  public:
    // `aside`: -1 left to 1 right. How far to turn now: radians, positive to the left; 0 mostly.
    float read(float aside, float step);

  private:
    bool pushed_ = false;
};

}  // namespace rekindle::visit
