#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

// The shown model's materials: a list, and the chosen one's values.
void drawMaterialPanel(ViewerState& state);

}  // namespace rekindle::panels
