#pragma once

#include "commands/ViewDisplay.h"
#include "panels/ChoiceScreen.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// The sites that come with the program, in the order of their folders' names, to be chosen from; their pictures are put on the
// display. A site that cannot be read is left out, and told to the log. Blocks. Main thread.
std::vector<panels::SiteChoice> installedChoices(ViewDisplay& display, const sandbox::Importing& importing);

}  // namespace rekindle::commands
