#pragma once

#include <optional>
#include <vector>

#include "panels/ViewerState.h"

namespace rekindle::panels {

// What a visitor with a headset has asked about, on a panel of its own: as in the window. In the evidence view, while nothing is
// asked, what he points at, and what the colours mean. Whether there is something to be read.
bool hasHeadsetObject(const ViewerState& state);
void drawHeadsetObject(ViewerState& state);

// The labels of what a tour speaks of, below each other on one sheet, from its upper left corner.
inline constexpr float headsetLabelHeight = 60;  // pixels
// How wide each is: pixels, at most `most`. Within the sheet's frame.
std::vector<float> headsetLabelWidths(const ViewerState& state, float most);
void drawHeadsetLabels(ViewerState& state, const std::vector<float>& widths);

}  // namespace rekindle::panels
