#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

// The scene's tree, and below it what is selected.
void drawScenePanel(ViewerState& state);

// What there is to know of a node: its place, meshes, light, camera.
void drawNode(ViewerState& state, const Selection& selection);

}  // namespace rekindle::panels
