#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

// What the file is made of, what is to be said about it, and what a frame costs.
void drawFiguresPanel(ViewerState& state);

}  // namespace rekindle::panels
