#pragma once

#include <optional>
#include <vector>

#include "panels/ViewerState.h"

namespace rekindle::panels {

// What a visitor with a headset has asked about, on a panel of its own: as in the window. A gate's card leads to its site. In the
// evidence view, while nothing is asked, what he points at, and what the colours mean. Whether there is something to be read.
bool hasHeadsetObject(const ViewerState& state);
void drawHeadsetObject(ViewerState& state);

// What has a label in the room: what a tour speaks of or points at; without one the gates that lead somewhere, and those of the
// chosen route.
struct HeadsetSpot {
    content::Texts name;
    math::vec3 at{0};
    Subject subject = {};
    int gate = -1;         // in Site::gates, instead
    bool spokenOf = true;  // while a tour speaks
};
std::vector<HeadsetSpot> headsetSpots(const ViewerState& state);

// Their labels, below each other on one sheet, from its upper left corner.
inline constexpr float headsetLabelHeight = 30;  // points
// How wide each is: pixels, at most `most`. Within the sheet's frame.
std::vector<float> headsetLabelWidths(const std::vector<HeadsetSpot>& spots, const ViewerState& state, float most);
void drawHeadsetLabels(const std::vector<HeadsetSpot>& spots, ViewerState& state, const std::vector<float>& widths);

}  // namespace rekindle::panels
