#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// The bar below the picture: which animation, play and pause, scrub, speed, loop.
void drawTimeline(ViewerState& state, const Rectangle& place);

// Lets time pass: a pure step of the playback. `seconds` since the last frame.
void advance(Playing& playing, float duration, double seconds);

// The animation that plays, or null.
const asset::Animation* playedAnimation(const ViewerState& state);

}  // namespace rekindle::panels
