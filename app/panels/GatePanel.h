#pragma once

#include "panels/Layout.h"

namespace rekindle::panels {

// Of a site with gates: their names over the scene, the list of routes, and the card of the gate that was pressed, from which one
// goes there. Nothing while a tour leads.
void drawGates(ViewerState& state, const Rectangle& picture);

// Whether list and card stand at the foot of the picture, where there is no room beside the map.
bool haveGatesFoot(const ViewerState& state, const Rectangle& picture);

// The route that is chosen, null where none is, and whether a gate is on it.
const content::Route* chosenRoute(const OpenSite& open);
bool isOn(const content::Route* route, const content::Gate& gate);

}  // namespace rekindle::panels
