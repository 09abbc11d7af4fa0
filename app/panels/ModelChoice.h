#pragma once

#include "panels/ViewerState.h"

namespace rekindle::panels {

// Where the scene is of several files: which one's things are listed.
void chooseModel(ViewerState& state);

}  // namespace rekindle::panels
