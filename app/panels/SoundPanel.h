#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

// The volumes, as a part of a card. Nothing where the open site makes no sound.
void drawSound(ViewerState& state);

}  // namespace rekindle::panels
