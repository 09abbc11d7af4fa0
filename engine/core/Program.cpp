#include "core/Program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "core/File.h"

extern char** environ;

namespace rekindle::core {

namespace {

std::string lastLine(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    const std::size_t end = text.rfind('\n');
    return end == text.npos ? text : text.substr(end + 1);
}

Error noStart(const std::string& name, int reason) {
    if (reason == ENOENT) return {ErrorKind::NotFound, "the program is not installed", name, "", "install the package " + name};
    return {ErrorKind::Io, "the program cannot be started", name, std::strerror(reason), ""};
}

int spawn(const std::vector<std::string>& words, int input, int output, pid_t& process) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
    const int failed = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

}  // namespace

Program::Program(std::string name, int process, OwnedFile input, OwnedFile said)
    : name_(std::move(name)), process_(process), input_(std::move(input)), said_(std::move(said)) {}

Program::Program(Program&& other) noexcept
    : name_(std::move(other.name_)),
      process_(std::exchange(other.process_, -1)),
      input_(std::move(other.input_)),
      said_(std::move(other.said_)) {}

Program::~Program() {
    if (process_ < 0) return;
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

// A socket in the place of a pipe: writing to a program that has gone is then an error, and no signal.
Result<Program> Program::start(const std::vector<std::string>& words) {
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return fail(noStart(words.front(), errno));
    OwnedFile ours(ends[0]), theirs(ends[1]);
    OwnedFile said(memfd_create("said", MFD_CLOEXEC));
    if (said.get() < 0) return fail(noStart(words.front(), errno));
    pid_t process = -1;
    if (const int failed = spawn(words, theirs.get(), said.get(), process)) return fail(noStart(words.front(), failed));
    return Program(words.front(), process, std::move(ours), std::move(said));
}

Result<void> Program::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = send(input_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent >= 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(sent));
            continue;
        }
        const auto why = finish();
        return fail(why ? Error{ErrorKind::Io, "the program reads no more", name_, "", ""} : why.error());
    }
    return {};
}

Result<std::string> Program::readSaid() const {
    std::string text(static_cast<std::size_t>(std::max<off_t>(0, lseek(said_.get(), 0, SEEK_END))), '\0');
    const ssize_t got = pread(said_.get(), text.data(), text.size(), 0);
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(0, got)));
    return text;
}

Result<std::string> Program::finish() {
    input_ = OwnedFile();
    int status = 0;
    const int process = std::exchange(process_, -1);
    while (process >= 0 && waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    REKINDLE_ASSIGN(said, readSaid());
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return said;
    return fail({ErrorKind::Io, "the program failed", name_, lastLine(std::move(said)), ""});
}

Result<std::string> runProgram(const std::vector<std::string>& words) {
    REKINDLE_ASSIGN(program, Program::start(words));
    return program.finish();
}

}  // namespace rekindle::core
