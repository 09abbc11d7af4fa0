#pragma once

#include <string>

#include "panels/Layout.h"

namespace rekindle::panels {

// What a picture of the site shows and whose it is, in a line: a reconstruction is never to be taken for a photograph.
std::string creditLine(const OpenSite& open, const std::string& language);

// While a picture is composed: the line that it will carry, its corners, and what has just been saved; for a moment after
// somebody touched something, how it is taken and left.
void drawComposing(ViewerState& state, const Rectangle& picture);

}  // namespace rekindle::panels
