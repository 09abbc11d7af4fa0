#include <cstdio>
#include <exception>

#include "commands/CommandLine.h"
#include "commands/ExitCode.h"
#include "sandbox/ImportRole.h"

namespace core = rekindle::core;
namespace commands = rekindle::commands;

static core::Result<void> runCommandLine(int argc, char** argv) {
    try {
        REKINDLE_ASSIGN(command, commands::parseCommandLine(argc, argv));
        return command();
    } catch (const std::exception& fault) {  // memory may run out anywhere
        return core::fail({core::ErrorKind::Internal, "the program cannot go on", "", fault.what(), "please report it"});
    }
}

int main(int argc, char** argv) {
    if (const auto status = rekindle::sandbox::importRole(argc, argv)) return *status;
    const core::Result<void> done = runCommandLine(argc, argv);
    if (done) return 0;
    std::fprintf(stderr, "rekindle: %s\n", done.error().line().c_str());
    return commands::exitCode(done.error().kind);
}
