#include "xr/Watchdog.h"

#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "core/Log.h"

namespace rekindle::xr {

using namespace std::chrono_literals;

static constexpr auto looks = 100ms;  // so often

namespace {

bool isLocalSocket(int file) {
    int domain = 0;
    socklen_t size = sizeof domain;
    return ::getsockopt(file, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain == AF_UNIX;
}

// What the kernel says that a thread of this process does: the number of the system call that it is in, and its first argument.
// (proc(5), /proc/pid/syscall.) Where that cannot be read nobody is ever freed.
std::optional<int> socketWaitedOn(int thread) {
    std::ifstream file("/proc/self/task/" + std::to_string(thread) + "/syscall");
    std::string line;
    if (!std::getline(file, line)) return std::nullopt;
    long call = -1;
    unsigned long argument = 0;
    if (std::sscanf(line.c_str(), "%ld %lx", &call, &argument) != 2) return std::nullopt;
    const bool receives = call == SYS_recvmsg || call == SYS_recvfrom || call == SYS_read;
    if (!receives || !isLocalSocket(int(argument))) return std::nullopt;
    return int(argument);
}

}  // namespace

Watchdog::Watchdog(std::chrono::milliseconds limit) : limit_(limit), thread_([this] { run(); }) {}

Watchdog::~Watchdog() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wakeUp_.notify_all();
    thread_.join();
}

void Watchdog::enter() {
    const std::lock_guard lock(mutex_);
    if (depth_++ > 0) return;
    caller_ = int(::syscall(SYS_gettid));
    ++calls_;
}

void Watchdog::leave() {
    const std::lock_guard lock(mutex_);
    --depth_;
}

// Held while it looks and cuts, so that the call cannot end, and its socket's number be another's, in between.
void Watchdog::run() {
    std::unique_lock lock(mutex_);
    unsigned long seen = 0;
    auto waited = 0ms;
    while (!wakeUp_.wait_for(lock, looks, [this] { return ending_; })) {
        const auto socket = depth_ > 0 ? socketWaitedOn(caller_) : std::nullopt;
        waited = socket && seen == calls_ ? waited + looks : 0ms;
        seen = calls_;
        if (!socket || waited < limit_) continue;
        core::logDebug("headset: its runtime has not answered for {} ms: the connection is cut", waited.count());
        ::shutdown(*socket, SHUT_RDWR);
        waited = 0ms;
    }
}

}  // namespace rekindle::xr
