#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

// From where one looks, and what of the surfaces one sees.
void drawCameraPanel(ViewerState& state);

}  // namespace rekindle::panels
