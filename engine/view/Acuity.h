#pragma once

#include "view/View.h"

namespace rekindle::view {

// How many pixels wide and high what is shaded at once may be, at that place of a headset's picture (pixels from its upper left
// corner), so that its visitor cannot tell: 1, or 2 where even that is finer than the eye sees there. Reckoned for one who turns
// his eyes up to 20 degrees away from the picture's middle; further away, heads turn along (Stahl, "Amplitude of human head
// movements associated with horizontal saccades", 1999). `view` looks through a perspective lens.
std::uint32_t coarsestShading(const View& view, math::vec2 place);

}  // namespace rekindle::view
