#pragma once

#include "render/Renderer.h"

namespace rekindle::commands {

// Two pictures of one size and kind (Srgb8) as one: `right` from that part of the width on, 0 to 1, with a fine line along the
// edge where both are seen. `hung` becomes it.
void hangCurtain(const render::Picture& left, const render::Picture& right, float from, render::Picture& hung);

// Likewise: `over` seen through `under`, so much of it, 0 to 1.
void blendPictures(const render::Picture& under, const render::Picture& over, float part, render::Picture& blended);

}  // namespace rekindle::commands
