#include "commands/Output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace rekindle::commands {

core::Result<void> print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return {};
    return core::fail(
        {core::ErrorKind::Io, "cannot write the answer", "standard output", std::strerror(errno), "check where it goes"});
}

}  // namespace rekindle::commands
