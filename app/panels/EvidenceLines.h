#pragma once

#include <string>
#include <vector>

#include "content/Site.h"

namespace rekindle::panels {

// How something is known, as cards say it: a colour, a word, what that means.
void drawLevel(content::Evidence evidence);

// From where: these.
void drawReferences(const std::vector<content::Reference>& sources);
// Likewise: these entries of the site's bibliography; nothing where there are none.
void drawSources(const content::Site& site, const std::vector<std::string>& sources);

}  // namespace rekindle::panels
