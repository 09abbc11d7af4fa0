#pragma once

#include "panels/Layout.h"
#include "panels/ViewerState.h"

namespace rekindle::panels {

// What a visitor of a site chooses: period, viewpoint, evidence; and what the evidence view says. Nothing without a site.
void drawSitePanel(ViewerState& state, const Rectangle& picture);

// What has been read aloud of a site so far in the language of the interface: all texts that the panel may show.
std::vector<std::string_view> textsOf(const content::Site& site);

}  // namespace rekindle::panels
