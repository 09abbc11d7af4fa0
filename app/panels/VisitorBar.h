#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// What a visitor of an open site reaches for all the time, along the upper edge: the way home, sound, evidence, map, language,
// settings, help. Goes out of sight while a tour plays and nobody touches anything.
void drawVisitorBar(ViewerState& state, const Rectangle& picture);

// The same where nothing is open: language, settings, help, quit.
void drawMuseumBar(ViewerState& state, const Rectangle& picture);

// Seconds since somebody did something; what may go out of sight does so then.
bool isIdle(const ViewerState& state);

}  // namespace rekindle::panels
