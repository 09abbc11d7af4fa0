#include "sandbox/Confinement.h"

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "core/OwnedFile.h"
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

// What it was started with may lead to files. A sanitizer wants to be heard.
bool closeStandardFiles() {
    const core::OwnedFile nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    const auto away = [&](int file) { return ::dup2(nothing.get(), file) == file; };
    return nothing && away(STDIN_FILENO) && away(STDOUT_FILENO) && (core::sanitized || away(STDERR_FILENO));
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
    // It writes what it has read, to a block of memory that takes no more.
    note(closeStandardFiles() && limit(RLIMIT_FSIZE, limits.memory) && limit(RLIMIT_CORE, 0), "what it writes");
    note(limit(RLIMIT_NOFILE, 64), "its open files");
    const bool filesAreForbidden = forbidFiles();  // a second lock, beside the system calls that open them
    const bool callsAreLimited = limitSystemCalls();
    note(callsAreLimited, "its system calls");
    note(filesAreForbidden || callsAreLimited, "its access to files");
    return refused;
}

}  // namespace rekindle::sandbox
