#include "sandbox/FileAccess.h"

#include <dirent.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace rekindle::sandbox {
namespace {

// In a process of its own, without any other means of confinement: 0 when nothing can be had by name and all that was open
// goes on, 1 when not, 2 when the kernel has no such thing.
int tried() {
    const int open = ::open("/etc/passwd", O_RDONLY | O_CLOEXEC);
    const int memory = ::memfd_create("test", MFD_CLOEXEC);
    if (!forbidFiles()) return 2;
    char byte = 0;
    const bool goesOn = ::read(open, &byte, 1) == 1 && ::write(memory, &byte, 1) == 1 && ::ftruncate(memory, 100) == 0;
    const bool closed = ::open("/etc/passwd", O_RDONLY | O_CLOEXEC) < 0 && errno == EACCES && !::opendir("/tmp") &&
                        ::open("/tmp/rekindle-file-access-test", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) < 0 &&
                        ::mkdir("/tmp/rekindle-file-access-test", 0700) < 0;
    return goesOn && closed ? 0 : 1;
}

TEST(FileAccess, NothingCanBeHadByItsName) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) ::_exit(tried());
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 2) GTEST_SKIP() << "this kernel has no Landlock";
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace rekindle::sandbox
