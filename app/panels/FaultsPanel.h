#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// What is wrong with content that was just saved: each fault with its file and line. What is seen is still the version before.
void drawFaults(ViewerState& state, const Rectangle& picture);
// Whether an open card leaves no room for it beside: each has half of the height then, the card the upper.
bool shareHeight(const ViewerState& state, const Rectangle& picture);
// What that and an open card leave free of the picture, for captions. All of it, but for the card, where they would be too
// narrow: there it is less high.
Rectangle besideFaults(const ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
