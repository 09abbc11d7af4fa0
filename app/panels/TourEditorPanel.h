#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// The stop that is edited: its texts in each language, what is highlighted, how one comes there; and saving, undoing, adding.
void drawTourEditor(ViewerState& state, const Rectangle& place);

}  // namespace rekindle::panels
