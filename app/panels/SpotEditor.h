#pragma once

#include "panels/TourEdit.h"

namespace rekindle::panels {

// The part of the tour editor for what a stop points at besides: each hotspot's place, what it frames, and all that its card
// tells.
void drawSpotEditor(Edit& edit);

}  // namespace rekindle::panels
