#pragma once

#include "panels/Layout.h"

// Two periods of a site in one picture: the one that is seen, left of an edge, and the one it is compared with, right of it.
namespace rekindle::panels {

// Only one period is seen from now on.
void endComparison(OpenSite& open);
// Opens the curtain onto the period after the one that is seen, or takes it away. A site with one period has none.
void toggleCurtain(OpenSite& open);
// By a part of the picture's width, where there is a curtain; so far that something of both periods is still seen.
void moveCurtain(OpenSite& open, float by);

// The edge, with the names of the periods beside it and a handle to draw it by.
void drawCurtain(ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
