#include "commands/ImportOptions.h"

#include "commands/Option.h"
#include "commands/Values.h"

namespace rekindle::commands {

void addImportOptions(CLI::App& command, sandbox::Importing& importing) {
    addOption(command, "--import-timeout", importing.limits.time, parseImportTime, "SECONDS", "How long reading a file may take")
        ->default_str("10");
    addOption(command, "--import-memory", importing.limits.memory, parseMemory, "MiB|GiB",
              "How much memory reading a file may take")
        ->default_str("2GiB");
}

}  // namespace rekindle::commands
