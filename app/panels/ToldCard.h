#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// How well what a tour says is known, in the current window: a colour, a word, what that means; in one line, as wide as that.
void drawClaimLine(const Guide& guide, float width);

// What is known of the stop where the tour is, while somebody wants to read it: how what is said now is known, what is known of
// what is seen there and what not, and from where.
void drawToldCard(ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
