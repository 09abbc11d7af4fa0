#pragma once

#include "commands/ViewDisplay.h"
#include "panels/ChoiceScreen.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// The sites that come with the program, those with tours first, then maps, else in the order of their folders' names; their
// pictures are put on the display. `language`: in which the length of tours is told. A site that cannot be read is left out, and
// told to the log. Blocks. Main thread.
std::vector<panels::SiteChoice> installedChoices(ViewDisplay& display, const sandbox::Importing& importing,
                                                 const std::string& language);

}  // namespace rekindle::commands
