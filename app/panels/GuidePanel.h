#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// Begins a tour of the open site; while one leads: its bar, and what is said as captions.
void drawGuidePanel(ViewerState& state, const Rectangle& picture);

// The dark that tours fade through, over the picture and under every panel.
void drawGuideDark(const ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
