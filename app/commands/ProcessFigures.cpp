#include "commands/ProcessFigures.h"

#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>

namespace rekindle::commands {

// proc(5): the 22nd field of /proc/self/stat, in clock ticks since boot. The second field is in brackets and may hold spaces.
static double startSinceBoot() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    const std::size_t bracket = line.rfind(')');
    if (bracket == std::string::npos) return 0;
    std::istringstream fields(line.substr(bracket + 1));
    std::string field;
    for (int i = 3; i <= 22; ++i) fields >> field;
    return fields ? std::stod(field) / double(::sysconf(_SC_CLK_TCK)) : 0;
}

double secondsSinceProcessStart() {
    const double start = startSinceBoot();
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return start > 0 ? double(now.tv_sec) + double(now.tv_nsec) * 1e-9 - start : 0;
}

double peakResidentMebibytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

double processorMilliseconds() {
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) * 1e-6;
}

}  // namespace rekindle::commands
