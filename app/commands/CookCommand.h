#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle cook FILE... [--textures auto|plain|blocks] [--cache-size SIZE]: prepares scenes ahead, so that they open at once.
void addCookCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
