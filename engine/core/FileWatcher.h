#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace rekindle::core {

// Notices when files change, by looking at their times and sizes: works on every file system and with programs that save by
// renaming. Tells of a change once the files have been left alone for a moment, so that nobody reads half a file. One thread.
class FileWatcher {
  public:
    using Clock = std::chrono::steady_clock;

    explicit FileWatcher(Clock::duration quiet = std::chrono::milliseconds(120)) : quiet_(quiet) {}

    // From now on these files, compared with how they are now. A file that is not there may come. One that was written since
    // `read`, when its owner began to read them, counts as changed: it may have been read before or in the middle.
    void watch(const std::vector<std::filesystem::path>& files,
               std::filesystem::file_time_type read = std::filesystem::file_time_type::max());

    // Looks. The files that changed, when all have been quiet for a moment; a file that is gone is waited for.
    std::vector<std::filesystem::path> poll(Clock::time_point now);

    bool watching() const { return !files_.empty(); }

  private:
    struct Stamp {
        std::filesystem::file_time_type time{};
        std::uintmax_t size = 0;
        bool there = false;

        bool operator==(const Stamp&) const = default;
    };
    struct Watched {
        Stamp told;    // as the watcher's owner knows it
        Stamp latest;  // as it was at the last look
    };
    static Stamp look(const std::filesystem::path& file);

    Clock::duration quiet_;
    std::map<std::filesystem::path, Watched> files_;
    Clock::time_point lastChange_{};
};

}  // namespace rekindle::core
