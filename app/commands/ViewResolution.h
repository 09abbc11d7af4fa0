#pragma once

#include "math/Types.h"

namespace rekindle::commands {

// How many pixels the picture gets: all of them when it rests; fewer while it moves on a device that would be too slow.
class ViewResolution {
  public:
    // A picture of that extent took so long.
    void learn(math::uvec2 extent, double milliseconds);

    // Of a picture that has room for `full` pixels.
    math::uvec2 extent(math::uvec2 full, bool moving) const;

  private:
    double perMegapixel_ = 0;  // milliseconds, smoothed; 0: not known yet
};

}  // namespace rekindle::commands
