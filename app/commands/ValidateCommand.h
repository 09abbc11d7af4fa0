#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle validate SITE...: what is wrong with sites; the schema and the reference page of their format.
void addValidateCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
