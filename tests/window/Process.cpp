#include "Process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

namespace rekindle::tests {

// In the child: nothing but what is allowed between fork and exec, but for setenv in a process of one thread.
[[noreturn]] static void become(const std::vector<std::string>& command, const std::map<std::string, std::string>& environment,
                                const char* log, int inherited) {
    for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
    const int file = ::open(log, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that crashes leaves nothing running that others would wait for
    if (inherited >= 0) ::fcntl(inherited, F_SETFD, 0);
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

Process::Process(const std::vector<std::string>& command, const std::map<std::string, std::string>& environment,
                 const std::filesystem::path& log, int inherited)
    : log_(log) {
    id_ = ::fork();
    if (id_ == 0) become(command, environment, log_.c_str(), inherited);
}

Process::~Process() {
    if (!running()) return;
    ::kill(id_, SIGTERM);
    if (wait(10)) return;
    ::kill(id_, SIGKILL);
    learn(0);
}

void Process::learn(int options) {
    int status = 0;
    if (code_ || ::waitpid(id_, &status, options) != id_) return;
    code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool Process::running() {
    learn(WNOHANG);
    return !code_;
}

std::optional<int> Process::wait(double seconds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (running() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return code_;
}

void Process::signal(int number) {
    if (running()) ::kill(id_, number);
}

long Process::memory() const {
    std::ifstream pages("/proc/" + std::to_string(id_) + "/statm");
    long all = 0, resident = 0, shared = 0;
    pages >> all >> resident >> shared;
    return (resident - shared) * ::sysconf(_SC_PAGESIZE) >> 20;
}

std::string Process::log() const {
    std::ifstream file(log_);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace rekindle::tests
