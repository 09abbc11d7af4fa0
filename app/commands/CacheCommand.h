#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle cache list|verify|clear [--json]: the cooked scenes that are kept.
void addCacheCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
