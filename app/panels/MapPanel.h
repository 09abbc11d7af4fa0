#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

inline constexpr float mapSize = 200;  // points

// A small map of where one can walk, north up: the visitor, the way he looks, the places that have a name. Whoever presses it
// walks there; below it one place after the other can be chosen and walked to, by keyboard and gamepad as well. Nothing while it
// is not wanted, or not known where one can walk.
void drawMap(ViewerState& state, const Rectangle& picture);
// Where the map is beside a tour's bar: what it leaves free of the picture, as much at its other side, so that what is told
// stands over the bar. Else all of it.
Rectangle besideMap(const ViewerState& state, const Rectangle& picture);

// From the world to the map's plane: metres to the east and to the south of the world's origin. `north`: radians from -Z,
// clockwise seen from above, to where true north lies.
math::vec2 onMap(math::vec3 point, float north);
// And back: x and z.
math::vec2 fromMap(math::vec2 point, float north);

}  // namespace rekindle::panels
