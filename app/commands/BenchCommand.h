#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle bench FILE: how fast a scene is drawn on this machine.
void addBenchCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
