#include "sandbox/SystemCalls.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

#include "core/Sanitizers.h"

namespace rekindle::sandbox {

namespace {

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

// Memory, threads, time, the files that are open already, and the end. What only some architectures have is left out there.
constexpr auto harmless = std::to_array<int>({
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(membarrier),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(tgkill),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(getrandom),
    SCMP_SYS(getrusage),
    SCMP_SYS(sysinfo),
    SCMP_SYS(read),
    SCMP_SYS(pread64),
    SCMP_SYS(readv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(pwrite64),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(ftruncate),
    SCMP_SYS(close),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(sendmsg),
    SCMP_SYS(recvmsg),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
});

// Only when all bits of `mask` in that argument are as in `value`.
scmp_arg_cmp bits(unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

bool allow(scmp_filter_ctx filter, int call, std::initializer_list<scmp_arg_cmp> conditions = {}) {
    return ::seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, static_cast<unsigned>(conditions.size()), conditions.begin()) ==
           0;
}

}  // namespace

bool limitSystemCalls() {
    const Filter filter(::seccomp_init(SCMP_ACT_ERRNO(EPERM)), ::seccomp_release);
    if (!filter) return false;
    scmp_filter_ctx rules = filter.get();
    bool sound = std::all_of(harmless.begin(), harmless.end(), [&](int call) { return allow(rules, call); });
    sound = sound && allow(rules, SCMP_SYS(mmap), {bits(2, PROT_EXEC, 0)}) &&
            allow(rules, SCMP_SYS(mprotect), {bits(2, PROT_EXEC, 0)});
    // With a pipe a sanitizer finds out whether an address can be read.
    sound = sound && (!core::sanitized || allow(rules, SCMP_SYS(pipe2)));
    sound = sound && allow(rules, SCMP_SYS(clone), {bits(0, CLONE_THREAD, CLONE_THREAD)});         // threads, no processes
    sound = sound && allow(rules, SCMP_SYS(newfstatat), {bits(3, AT_EMPTY_PATH, AT_EMPTY_PATH)});  // glibc's fstat
    sound = sound && allow(rules, SCMP_SYS(prlimit64), {{2, SCMP_CMP_EQ, 0, 0}});                  // only asks
    // What it asks for cannot be seen from here; without it glibc falls back to clone.
    sound = sound && ::seccomp_rule_add(rules, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
    return sound && ::seccomp_load(rules) == 0;
}

}  // namespace rekindle::sandbox
