#pragma once

#include <array>

#include "panels/Layout.h"

namespace rekindle::panels {

// At the end of a tour: thanks, a question or two for whoever wants to answer, and where to go from here.
// The answers to how much one liked it: marks 1 to 5.
std::array<const char*, 5> farewellMarks();
void drawFarewell(ViewerState& state, const Rectangle& window);

}  // namespace rekindle::panels
