#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle narrate SITE: voices and captions that the tours of a site lack.
void addNarrateCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
