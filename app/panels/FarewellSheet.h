#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// At the end of a tour: thanks, a question or two for whoever wants to answer, and where to go from here.
void drawFarewell(ViewerState& state, const Rectangle& window);

}  // namespace rekindle::panels
