#pragma once

#include "sandbox/Import.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// Adds --import-timeout and --import-memory. `importing` must outlive the parsing.
void addImportOptions(CLI::App& command, sandbox::Importing& importing);

}  // namespace rekindle::commands
