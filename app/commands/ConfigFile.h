#pragma once

#include "core/Error.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// Makes $XDG_CONFIG_HOME/rekindle/config.toml (~/.config where that is unset) the defaults of the program's options. A key
// is a long flag's name; at the top it counts for every command that has the flag, in [render] for that command alone.
// No file is no failure. Fails with BadInput, naming the line.
core::Result<void> applyConfigFile(CLI::App& program);

}  // namespace rekindle::commands
