#pragma once

#include <set>

#include "panels/Layout.h"

namespace rekindle::panels {

// The question of a tour's stop, with a button for each answer and how long it waits for one. Keys 1 to 9 answer as well.
void drawGuideQuestion(ViewerState& state, const Rectangle& picture);

// For whom any tour of the site is told.
std::set<content::Audience> audiencesOf(const OpenSite& open);
// For whom: one word of the interface.
const char* audienceName(content::Audience audience);

// For whom tours are to be told, where one of the site's is told for several.
void drawAudienceChoice(ViewerState& state);

}  // namespace rekindle::panels
