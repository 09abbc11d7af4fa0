#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::tests {

// A program that runs beside the test and ends with it.
class Process {
  public:
    // Standard error goes to the file. `inherited` is a file descriptor that it keeps; -1 for none.
    Process(const std::vector<std::string>& command, const std::map<std::string, std::string>& environment,
            const std::filesystem::path& log, int inherited = -1);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    bool running();
    // Its exit code once it has ended: 128 and more for a signal. Waits that long at most.
    std::optional<int> wait(double seconds);
    void signal(int number);
    std::string log() const;
    long memory() const;  // that it has now, in MiB; without what it shares with others

  private:
    void learn(int options);

    int id_ = -1;
    std::optional<int> code_;
    std::filesystem::path log_;
};

}  // namespace rekindle::tests
