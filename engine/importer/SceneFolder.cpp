#include "importer/SceneFolder.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "core/File.h"
#include "importer/FileNames.h"

namespace rekindle::importer {

namespace fs = std::filesystem;

// The entry of that name in the folder, in whatever spelling; empty when there is none.
static fs::path entryNamed(const fs::path& folder, const fs::path& name) {
    std::error_code error;
    if (fs::exists(folder / name, error)) return folder / name;
    const std::string wanted = spellingOf(name.string());
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (spellingOf(entry->path().filename().string()) == wanted) return entry->path();
    return {};
}

static bool isInside(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

SceneFolder::SceneFolder(const fs::path& scene) {
    std::error_code error;
    scene_ = fs::absolute(scene, error);
    folder_ = fs::weakly_canonical(scene_.parent_path(), error);
}

core::Result<std::vector<std::byte>> SceneFolder::readScene() {
    return read(scene_);
}

fs::path SceneFolder::find(const fs::path& relative) const {
    if (relative.empty() || relative.is_absolute()) return {};
    fs::path found = folder_;
    for (const fs::path& part : relative.lexically_normal()) {
        if (part == "." || part.empty()) continue;
        found = part == ".." ? fs::path() : entryNamed(found, part);
        if (found.empty()) return {};
    }
    std::error_code error;
    const fs::path real = fs::canonical(found, error);
    return !error && fs::is_regular_file(real, error) && isInside(real, folder_) ? found : fs::path();
}

fs::path SceneFolder::findLoosely(std::string_view path) const {
    // What follows a null character is no part of the name: some formats pad their strings.
    const fs::path wanted = withSlashes(path.substr(0, path.find('\0')));
    const fs::path name = wanted.filename();
    for (const fs::path& guess : {wanted, name, wanted.parent_path().filename() / name, "textures" / name})
        if (fs::path found = find(guess); !found.empty()) return found;
    return {};
}

core::Result<std::vector<std::byte>> SceneFolder::readUri(std::string_view uri) {
    const std::string path = withSlashes(percentDecoded(uri));
    if (!isRelativeUri(uri) || path.starts_with('/') || hasControls(path))
        return core::fail({core::ErrorKind::BadInput, "only files in the scene's own folder are read", std::string(uri), "",
                           "make the reference relative"});
    // A name may hold a percent sign that was never encoded.
    fs::path found = find(path);
    if (found.empty()) found = find(withSlashes(uri));
    if (found.empty())
        return core::fail({core::ErrorKind::NotFound, "there is no such file in the scene's folder", std::string(uri), "",
                           "put it beside the scene"});
    return read(found);
}

core::Result<std::vector<std::byte>> SceneFolder::readPath(std::string_view path) {
    const fs::path found = findLoosely(path);
    if (found.empty())
        return core::fail({core::ErrorKind::NotFound, "there is no such file in the scene's folder", std::string(path), "",
                           "put it beside the scene"});
    return read(found);
}

// True the first time.
bool SceneFolder::note(const fs::path& path) {
    std::error_code error;
    std::string absolute = fs::absolute(path, error).string();
    const std::lock_guard lock(mutex_);
    if (std::find(files_.begin(), files_.end(), absolute) != files_.end()) return false;
    files_.push_back(std::move(absolute));
    return true;
}

core::Result<std::vector<std::byte>> SceneFolder::read(const fs::path& path) {
    std::error_code error;
    const std::uint64_t size = fs::file_size(path, error);
    if (!error && note(path)) budget_.grow(size);
    if (!error && !budget_.take(size))
        return core::fail({core::ErrorKind::BadInput, "the scene reads the same files over and over", path.string(), "",
                           "use what is read once in several places"});
    return core::readFile(path);
}

std::vector<std::string> SceneFolder::files() const {
    const std::lock_guard lock(mutex_);
    return files_;
}

}  // namespace rekindle::importer
