#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// The tools that one reaches for all the time, in the picture's upper left corner.
void drawToolbar(ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
