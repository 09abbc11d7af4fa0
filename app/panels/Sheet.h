#pragma once

#include <functional>

#include "panels/Layout.h"

namespace rekindle::panels {

// A sheet before everything else, with a title and a cross; what does not fit scrolls. `open` is cleared by the cross. While one
// is drawn, nothing beneath it takes the keyboard.
void drawSheet(const char* id, const char* title, float width, bool& open, const Rectangle& window,
               const std::function<void()>& body);

// The one of settings, help and menu that is open, if any; after all other panels.
void drawSheets(ViewerState& state, const Rectangle& window);

}  // namespace rekindle::panels
