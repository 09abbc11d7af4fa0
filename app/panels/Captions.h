#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// What is said, over the picture: as CaptionStyle has it, above `bottom`, or at the top. Nothing while nothing is said.
void drawCaption(const ViewerState& state, const Rectangle& picture, float bottom);

// The choices of how captions look, as a part of a sheet.
void drawCaptionChoices(CaptionStyle& style);

}  // namespace rekindle::panels
