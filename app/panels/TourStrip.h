#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// The stops of the edited tour in their time: dragged to other places, gone to by a click; above them the tour's time to scrub.
void drawTourStrip(ViewerState& state, const Rectangle& place);

// Among blocks that begin at these places (the last ends at `end`), before which one something dropped at `x` goes; their number
// for behind the last.
std::size_t dropPlace(const std::vector<float>& begins, float end, float x);

}  // namespace rekindle::panels
