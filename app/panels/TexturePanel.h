#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

// The shown model's images as a wall of previews, and the chosen one's particulars.
void drawTexturePanel(ViewerState& state);

}  // namespace rekindle::panels
