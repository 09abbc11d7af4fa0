#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// What a visitor needs otherwise: size of the letters, contrast, motion, light, sound, captions. Changes count at once.
void drawSettings(ViewerState& state, const Rectangle& window);

}  // namespace rekindle::panels
