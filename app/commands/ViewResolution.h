#pragma once

#include "math/Types.h"

namespace rekindle::commands {

// How many pixels the picture gets: all of them when it rests; fewer while it moves on a device that would be too slow, as long
// as fewer make it quicker: what a picture takes whatever its size is learnt from the moving and the resting ones.
class ViewResolution {
  public:
    // A picture of that extent took so long, where there is room for `full` pixels.
    void learn(math::uvec2 extent, math::uvec2 full, double milliseconds);

    // Of a picture that has room for `full` pixels.
    math::uvec2 extent(math::uvec2 full, bool moving);

  private:
    struct Cost {
        double share = 0;  // of all pixels
        double milliseconds = 0;
    };
    double expected(float step) const;

    Cost whole_;  // of pictures with all pixels, smoothed; 0 ms: not known yet
    Cost part_;   // of the last moving ones with fewer, likewise
    float step_ = 1;
};

}  // namespace rekindle::commands
