#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle new FOLDER: the beginning of a site, which validates and opens.
void addNewCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
