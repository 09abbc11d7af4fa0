#include "sandbox/Confinement.h"

#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "core/Sanitizers.h"
#include "sandbox/FileAccess.h"
#include "sandbox/SystemCalls.h"

namespace rekindle::sandbox {

namespace {

bool limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    return ::setrlimit(resource, &both) == 0;
}

// All cores may be busy for the whole time; the clock on the wall ends it before.
rlim_t processorSeconds(const Limits& limits) {
    const auto seconds = static_cast<rlim_t>(limits.time.count() / 1000 + 2);
    return seconds * std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

std::vector<std::string> confine(const Limits& limits) {
    constexpr int mostArenas = 4;  // each reserves 64 MiB of address space
    ::mallopt(M_ARENA_MAX, mostArenas);
    std::vector<std::string> refused;
    const auto note = [&](bool limited, const char* what) {
        if (!limited) refused.emplace_back(what);
    };
    note(::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0, "that it ends with the program");
    note(core::sanitized || limit(RLIMIT_AS, limits.memory), "its memory");
    note(limit(RLIMIT_CPU, processorSeconds(limits)), "its processor time");
    note(limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0), "what it writes");
    note(limit(RLIMIT_NOFILE, 64), "its open files");
    const bool filesAreForbidden = forbidFiles();  // a second lock, beside the system calls that open them
    const bool callsAreLimited = limitSystemCalls();
    note(callsAreLimited, "its system calls");
    note(filesAreForbidden || callsAreLimited, "its access to files");
    return refused;
}

}  // namespace rekindle::sandbox
