#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle view FILE…: the window.
void addViewCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
