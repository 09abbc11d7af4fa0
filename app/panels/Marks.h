#pragma once

#include <optional>
#include <vector>

#include "panels/Layout.h"

namespace rekindle::panels {

// Where what is spoken of stands in a picture. Pure functions of their arguments: the window draws what films draw.

// A frame around each of its pieces, the largest six; none around what fills the picture or surrounds the eye. They may reach
// beyond the picture's edges.
std::vector<Rectangle> framesOf(const view::View& view, const Rectangle& picture, const Hotspot& spot);

// The point that its label belongs to: one that is seen, else the middle of its largest frame; nothing: it is not in the picture.
std::optional<math::vec2> anchorOf(const view::View& view, const Rectangle& picture, const Hotspot& spot);

// The strokes of a frame: its corners alone. From and to, in pairs.
std::vector<math::vec2> cornersOf(const Rectangle& frame, float longest);

}  // namespace rekindle::panels
