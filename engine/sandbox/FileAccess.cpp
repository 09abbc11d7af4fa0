#include "sandbox/FileAccess.h"

#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "core/OwnedFile.h"

namespace rekindle::sandbox {

namespace {

// All rights to files that a version of Landlock knows of: the lowest bits of a set (linux/landlock.h; a newer kernel may know
// more than the header here).
std::uint64_t everyRight(long version) {
    constexpr std::array rightCounts{13, 14, 15, 15, 16};
    const auto known = std::min(static_cast<std::size_t>(version), rightCounts.size());
    return (std::uint64_t{1} << rightCounts[known - 1]) - 1;
}

}  // namespace

// glibc has no functions for these calls.
bool forbidFiles() {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return false;
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = everyRight(version);  // and no rule that allows any
    const core::OwnedFile ruleset(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0)));
    return ruleset && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

}  // namespace rekindle::sandbox
