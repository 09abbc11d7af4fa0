#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// What there is to do while nothing is open.
void drawWelcome(const ViewerState& state, const Rectangle& picture);

// The keys, part by part: those of a visitor, or of the workshop where a scene is open that is no site.
void drawHelp(ViewerState& state, const Rectangle& window);

// The way out of anything: Esc.
void drawMenu(ViewerState& state, const Rectangle& window);

}  // namespace rekindle::panels
