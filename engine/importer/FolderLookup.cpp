#include "importer/FolderLookup.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <algorithm>
#include <cerrno>
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

FolderLookup::FolderLookup(const fs::path& scene) {
    std::error_code error;
    scene_ = fs::absolute(scene, error);
    folder_ = fs::weakly_canonical(scene_.parent_path(), error);
}

fs::path FolderLookup::find(const fs::path& relative) const {
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

fs::path FolderLookup::findUri(std::string_view uri) const {
    const fs::path found = find(withSlashes(percentDecoded(uri)));
    return found.empty() ? find(withSlashes(uri)) : found;  // a name may hold a percent sign that was never encoded
}

fs::path FolderLookup::findLoosely(std::string_view path) const {
    // What follows a null character is no part of the name: some formats pad their strings.
    const fs::path wanted = withSlashes(path.substr(0, path.find('\0')));
    const fs::path name = wanted.filename();
    for (const fs::path& guess : {wanted, name, wanted.parent_path().filename() / name, "textures" / name})
        if (fs::path found = find(guess); !found.empty()) return found;
    return {};
}

// The kernel sees to it that the path still leads nowhere else.
core::Result<OpenedFile> FolderLookup::openInside(const fs::path& path) const {
    REKINDLE_ASSIGN(folder, core::openFile(folder_));
    std::error_code error;
    const fs::path inside = fs::canonical(path, error).lexically_relative(folder_);
    open_how how{.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK,
                 .mode = 0,
                 .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS};
    core::OwnedFile file(static_cast<int>(::syscall(SYS_openat2, folder.get(), inside.c_str(), &how, sizeof how)));
    if (file) return OpenedFile{std::move(file), path};
    if (errno == ELOOP || errno == EXDEV)  // it was changed since it was found
        return core::fail({core::ErrorKind::NotFound, "the file is no longer in the scene's folder", path.string()});
    REKINDLE_ASSIGN(plainly, core::openFile(path));  // an older kernel, or an error to be told
    return OpenedFile{std::move(plainly), path};
}

core::Result<OpenedFile> FolderLookup::open(Reference reference, std::string_view name) const {
    if (reference == Reference::Scene) {
        REKINDLE_ASSIGN(file, core::openFile(scene_));
        return OpenedFile{std::move(file), scene_};
    }
    const std::string path = withSlashes(percentDecoded(name));
    if (reference == Reference::Uri && (!isRelativeUri(name) || path.starts_with('/') || hasControls(path)))
        return core::fail({core::ErrorKind::BadInput, "only files in the scene's own folder are read", std::string(name), "",
                           "make the reference relative"});
    const fs::path found = reference == Reference::Uri ? findUri(name) : findLoosely(name);
    if (found.empty())
        return core::fail({core::ErrorKind::NotFound, "there is no such file in the scene's folder", std::string(name), "",
                           "put it beside the scene"});
    return openInside(found);
}

}  // namespace rekindle::importer
