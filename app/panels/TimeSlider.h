#pragma once

#include <vector>

#include "panels/ViewerState.h"

// The periods of a site on a slider: between two of them both are seen, the one through the other.
namespace rekindle::panels {

// The order in which they stand there, in Site::periods: by their years where each has one, else as the site lists them.
std::vector<int> timesInOrder(const content::Site& site);

// Where the slider stands, in that order: 0 at the first, 1.5 halfway from the second to the third.
float placeOfTime(const OpenSite& open, const std::vector<int>& order);

// What is seen at a place of it. Of the two periods there the one that is seen already, `seen`, stays below the other.
BlendTimes timesAt(float place, const std::vector<int>& order, int seen);

// The slider lies, as wide as that, with the names below it; or it stands beside the names, a line each. In the current window.
// Each name is a button, for whoever has no pointer. Nothing where there is one period.
void drawLyingTimes(ViewerState& state, float width);
void drawStandingTimes(ViewerState& state);

}  // namespace rekindle::panels
