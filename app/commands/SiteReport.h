#pragma once

#include <string>
#include <vector>

#include "commands/SiteInspection.h"

namespace rekindle::commands {

// What was found in sites: one finding a line, then one line a site.
std::string inspectionText(const std::vector<SiteInspection>& sites);
// The same for other programs; docs/command-line.md lists the keys.
std::string inspectionJson(const std::vector<SiteInspection>& sites);

}  // namespace rekindle::commands
