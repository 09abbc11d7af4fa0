#pragma once

#include "math/Types.h"

namespace rekindle::navigate {

// Who walks. Metres, radians.
struct Agent {
    float radius = 0.25f;
    float height = 1.8f;
    float climb = 0.35f;  // the highest step
    float steepest = 40 * math::pi / 180;

    bool operator==(const Agent&) const = default;
};

}  // namespace rekindle::navigate
