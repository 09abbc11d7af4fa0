#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// The whole interface of the viewer, between ui::Context::beginFrame() and endFrame(). The picture is drawn beneath it.
void drawInterface(ViewerState& state, const Layout& layout);

}  // namespace rekindle::panels
