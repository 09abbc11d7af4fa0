#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// What the program has to say, over the picture: what is being loaded and how far, what failed and what to do, small news.
// Drops notices whose time is over.
void drawNotices(ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
