#include "commands/WorkFolder.h"

#include <cstdlib>
#include <string>
#include <utility>

namespace rekindle::commands {

namespace fs = std::filesystem;

core::Result<WorkFolder> WorkFolder::create() {
    std::error_code failed;
    std::string pattern = (fs::temp_directory_path(failed) / "rekindle-XXXXXX").string();
    if (failed || !mkdtemp(pattern.data()))
        return core::fail({core::ErrorKind::Io, "no folder for temporary files can be made", pattern, "", "look at TMPDIR"});
    return WorkFolder(fs::path(pattern));
}

WorkFolder::WorkFolder(WorkFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

WorkFolder::~WorkFolder() {
    std::error_code failed;
    if (!path_.empty()) fs::remove_all(path_, failed);
}

}  // namespace rekindle::commands
