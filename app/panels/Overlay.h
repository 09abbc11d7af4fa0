#pragma once

#include <optional>

#include "panels/Layout.h"

namespace rekindle::panels {

// Marks in the picture: around what is selected, and the tape measure with its length.
void drawOverlay(const ViewerState& state, const Rectangle& picture);

// Where a point of the world is in the window; nothing behind the eye.
std::optional<math::vec2> project(const view::View& view, const Rectangle& picture, math::vec3 point);

}  // namespace rekindle::panels
