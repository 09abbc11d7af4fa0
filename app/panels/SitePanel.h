#pragma once

#include "panels/Layout.h"
#include "panels/ViewerState.h"

namespace rekindle::panels {

inline constexpr float siteListWidth = 330;  // points: of what a visitor chooses from

// What a visitor of a site chooses: period, viewpoint, evidence; and what the evidence view says. Nothing without a site.
void drawSitePanel(ViewerState& state, const Rectangle& picture);
// What it leaves free of the picture; all of it where that would be too narrow to be read.
Rectangle besideSitePanel(const ViewerState& state, const Rectangle& picture);

// What has been read aloud of a site so far in the language of the interface: all texts that the panel may show.
std::vector<std::string_view> textsOf(const content::Site& site);

// How well something is known, in a word, and what that means.
std::pair<const char*, const char*> wordsOf(content::Evidence evidence);

// A source as one names it.
std::string citation(const content::Reference& reference);

}  // namespace rekindle::panels
