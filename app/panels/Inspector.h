#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// The panel beside the picture: its pages of everything there is to know and to change.
void drawInspector(ViewerState& state, const Rectangle& place);

}  // namespace rekindle::panels
