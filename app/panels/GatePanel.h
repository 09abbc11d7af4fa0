#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// Of a site with gates: their names over the scene, the list of routes, and the card of the gate that was pressed, from which one
// goes there. Nothing while a tour leads.
void drawGates(ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
