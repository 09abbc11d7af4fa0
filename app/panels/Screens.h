#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// What is seen before there is a scene.
void drawWelcome(const ViewerState& state, const Rectangle& picture);

// The keys, on a card.
void drawHelp(ViewerState& state, const Rectangle& picture);

// What Esc opens.
void drawMenu(ViewerState& state, const Rectangle& window);

}  // namespace rekindle::panels
