#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle info FILE [--json]: what is in a file, and what of it cannot be shown. Needs no GPU.
void addInfoCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
