#include "importer/SceneFolder.h"

#include <algorithm>
#include <memory>

#include "core/File.h"

namespace rekindle::importer {

namespace fs = std::filesystem;

SceneFolder::SceneFolder(const fs::path& scene)
    : opener_([lookup = std::make_shared<const FolderLookup>(scene)](Reference reference, std::string_view name) {
          return lookup->open(reference, name);
      }) {}

// True the first time.
bool SceneFolder::note(const fs::path& path) {
    const std::lock_guard lock(mutex_);
    if (std::find(files_.begin(), files_.end(), path.string()) != files_.end()) return false;
    files_.push_back(path.string());
    return true;
}

core::Result<std::vector<std::byte>> SceneFolder::read(Reference reference, std::string_view name) {
    REKINDLE_ASSIGN(opened, opener_(reference, name));
    REKINDLE_ASSIGN(size, core::fileSize(opened.file, opened.path));
    if (note(opened.path)) budget_.grow(size);
    if (!budget_.take(size))
        return core::fail({core::ErrorKind::BadInput, "the scene reads the same files over and over", opened.path.string(), "",
                           "use what is read once in several places"});
    return core::readFile(opened.file, opened.path);
}

std::vector<std::string> SceneFolder::files() const {
    const std::lock_guard lock(mutex_);
    return files_;
}

}  // namespace rekindle::importer
