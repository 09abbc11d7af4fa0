#pragma once

#include "commands/Command.h"

namespace rekindle::commands {

// Reads the command line and, beneath it, the config file. --help and --version are commands too. Fails with Usage,
// or with what made the config file unreadable.
core::Result<Command> parseCommandLine(int argc, const char* const* argv);

}  // namespace rekindle::commands
