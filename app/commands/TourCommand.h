#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle tour SITE TOUR: a tour as a film, or pictures of its stops.
void addTourCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
