#include "core/FileWatcher.h"

#include <algorithm>

namespace rekindle::core {

namespace fs = std::filesystem;

FileWatcher::Stamp FileWatcher::look(const fs::path& file) {
    std::error_code missing, failed;
    Stamp stamp;
    stamp.time = fs::last_write_time(file, missing);
    stamp.size = fs::file_size(file, failed);
    stamp.there = !missing && !failed;
    return stamp.there ? stamp : Stamp{};
}

void FileWatcher::watch(const std::vector<fs::path>& files, fs::file_time_type read) {
    files_.clear();
    for (const fs::path& file : files) {
        const Stamp now = look(file);
        // A time that is yet to come says nothing.
        const bool newer = now.there && now.time > read && now.time <= fs::file_time_type::clock::now();
        files_[file] = {newer ? Stamp{} : now, now};
    }
}

std::vector<fs::path> FileWatcher::poll(Clock::time_point now) {
    bool missing = false;
    for (auto& [file, watched] : files_) {
        const Stamp stamp = look(file);
        if (stamp != watched.latest) lastChange_ = now;
        watched.latest = stamp;
        missing |= !stamp.there && watched.told.there;
    }
    std::vector<fs::path> changed;
    if (missing || now - lastChange_ < quiet_) return changed;
    for (auto& [file, watched] : files_) {
        if (watched.latest != watched.told) changed.push_back(file);
        watched.told = watched.latest;
    }
    return changed;
}

}  // namespace rekindle::core
