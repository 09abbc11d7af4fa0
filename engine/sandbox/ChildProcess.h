#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "core/Error.h"

namespace rekindle::sandbox {

// A process in a session of its own, which is gone, with all its threads, when its owner is.
class ChildProcess {
  public:
    // It has `shared` open as 3, 4 and so on, /dev/null as its first three files, and nothing else. Fails with Io.
    static core::Result<ChildProcess> start(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                                            std::span<const int> shared);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess();

    // Its status as waitpid() tells it, when it ends within that time; else it is killed.
    std::optional<int> endsWithin(std::chrono::milliseconds time);

  private:
    explicit ChildProcess(pid_t process) : process_(process) {}

    pid_t process_;  // 0: reaped
};

}  // namespace rekindle::sandbox
