#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle open SITE: walk through a site in a window.
void addOpenCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
