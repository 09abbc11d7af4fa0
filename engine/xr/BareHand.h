#pragma once

#include <cstddef>

#include "xr/Fingers.h"

namespace rekindle::xr {

struct Hand;

// What a hand says that holds nothing, where the runtime has no profile for it (XR_EXT_hand_interaction): it points from the
// shoulder, as an outstretched arm does, and selects where thumb and index finger meet. `head` as in the room; `side`: 0 the left
// hand, 1 the right. A hand that is not held up before the head rests, and is not active; one that was up (`before`) has to be
// lowered a little farther for that, so that it does not flicker.
Hand bareHand(const SeenHand& seen, const math::Pose& head, std::size_t side, bool before);

}  // namespace rekindle::xr
