#pragma once

#include "commands/Command.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// rekindle render FILE -o OUT: draws a scene to a picture file. The same bytes twice on the same driver.
void addRenderCommand(CLI::App& program, Command& chosen);

}  // namespace rekindle::commands
