#pragma once

#include "math/Types.h"

namespace rekindle::math {

// What lies between two points, in metres and radians.
struct Measurement {
    float length = 0;
    float across = 0;  // on the level
    float rise = 0;    // upwards; negative when the second point is lower
    float slope = 0;   // of the line between them, -pi/2 to pi/2
};

Measurement measure(vec3 from, vec3 to);

}  // namespace rekindle::math
