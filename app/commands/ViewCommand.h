#pragma once

#include "commands/Command.h"
#include "commands/ViewOptions.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle view FILE…: the window.
void addViewCommand(CLI::App& program, Command& chosen);

// Shows scenes or a site in a window until the user quits. Fails as ViewProgram does.
core::Result<void> runViewer(const ViewOptions& options);

}  // namespace rekindle::commands
