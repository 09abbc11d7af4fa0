#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

// What lights the scene and how its light becomes a picture.
void drawLightPanel(ViewerState& state);

}  // namespace rekindle::panels
