#include "sandbox/ChildProcess.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>
#include <vector>

#include "core/OwnedFile.h"

namespace rekindle::sandbox {

namespace {

constexpr int firstShared = 3;

// How it is started: its files and its signals.
class Preparation {
  public:
    Preparation() {
        ::posix_spawn_file_actions_init(&files_);
        ::posix_spawnattr_init(&attributes_);
    }
    ~Preparation() {
        ::posix_spawnattr_destroy(&attributes_);
        ::posix_spawn_file_actions_destroy(&files_);
    }
    Preparation(const Preparation&) = delete;
    Preparation& operator=(const Preparation&) = delete;

    void share(std::span<const int> shared) {
        for (int file = 0; file < firstShared; ++file) ::posix_spawn_file_actions_addopen(&files_, file, "/dev/null", O_RDWR, 0);
        int place = firstShared;
        for (const int file : shared) {
            // Out of the way of the places that are to be taken.
            const core::OwnedFile& aside = aside_.emplace_back(::fcntl(file, F_DUPFD_CLOEXEC, 64));
            ::posix_spawn_file_actions_adddup2(&files_, aside.get(), place++);
        }
        ::posix_spawn_file_actions_addclosefrom_np(&files_, place);
    }
    void standAlone() {
        sigset_t all, none;
        sigfillset(&all);
        sigemptyset(&none);
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    int spawn(pid_t& process, const char* program, char** arguments, char** environment) const {
        return ::posix_spawn(&process, program, &files_, &attributes_, arguments, environment);
    }

  private:
    posix_spawn_file_actions_t files_;
    posix_spawnattr_t attributes_;
    std::vector<core::OwnedFile> aside_;
};

// Texts as exec() wants them: they must outlive it.
std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Our own, and large pages for what it allocates: decoded pictures are large, and small pages are dear where the machine is a
// virtual one. Who has tuned the C library already has their way.
std::vector<std::string> environmentOfChild() {
    std::vector<std::string> variables;
    for (char** variable = environ; *variable; ++variable) variables.emplace_back(*variable);
    if (!::getenv("GLIBC_TUNABLES")) variables.emplace_back("GLIBC_TUNABLES=glibc.malloc.hugetlb=1");
    return variables;
}

}  // namespace

core::Result<ChildProcess> ChildProcess::start(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                                               std::span<const int> shared) {
    std::vector<std::string> texts{"rekindle"};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables = environmentOfChild();
    Preparation preparation;
    preparation.share(shared);
    preparation.standAlone();
    pid_t process = 0;
    if (const int error = preparation.spawn(process, program.c_str(), pointersTo(texts).data(), pointersTo(variables).data());
        error != 0)
        return core::fail({core::ErrorKind::Io, "no process can be started to read the file", "", std::strerror(error),
                           "close other programs and try again"});
    return ChildProcess(process);
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept : process_(std::exchange(other.process_, 0)) {}

ChildProcess::~ChildProcess() {
    endsWithin(std::chrono::milliseconds(0));
}

static bool hasEnded(pid_t process) {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == process;
}

std::optional<int> ChildProcess::endsWithin(std::chrono::milliseconds time) {
    if (process_ == 0) return {};
    const auto end = std::chrono::steady_clock::now() + time;
    while (!hasEnded(process_) && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::microseconds(500));
    const bool inTime = hasEnded(process_);
    ::kill(-process_, SIGKILL);  // whatever it has started as well
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    return inTime ? std::optional(status) : std::nullopt;
}

}  // namespace rekindle::sandbox
