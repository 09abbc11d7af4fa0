#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// A small map of where one can walk, north up: the visitor, the way he looks, the viewpoints or the stops of the tour. Nothing
// while it is not wanted, or not known where one can walk.
void drawMap(ViewerState& state, const Rectangle& picture);

// From the world to the map's plane: metres to the east and to the south of the world's origin. `north`: radians from -Z,
// clockwise seen from above, to where true north lies.
math::vec2 onMap(math::vec3 point, float north);

}  // namespace rekindle::panels
