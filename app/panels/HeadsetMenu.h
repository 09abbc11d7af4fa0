#pragma once

#include <vector>

#include "panels/ChoiceScreen.h"
#include "panels/Layout.h"

namespace rekindle::panels {

// What a visitor with a headset can do, on a panel of his own (ui::Sheet): all of it by pointing and pressing.
void drawHeadsetMenu(const std::vector<SiteChoice>& choices, ViewerState& state);

// What a look that rests outside of panels may mean, to be looked at in turn.
void drawHeadsetOffer(ViewerState& state);

// Whether the tour waits for an answer, which is given there.
bool hasHeadsetQuestion(const ViewerState& state);

// What staff see of the headset in the window: who wears it, and a hand to help.
void drawHeadsetCard(ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
