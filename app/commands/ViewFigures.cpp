#include "commands/ViewFigures.h"

#include <unistd.h>

#include <fstream>

namespace rekindle::commands {

// proc(5): the second number of statm counts resident pages.
std::uint64_t residentBytes() {
    std::ifstream file("/proc/self/statm");
    std::uint64_t total = 0, resident = 0;
    file >> total >> resident;
    return file ? resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

}  // namespace rekindle::commands
