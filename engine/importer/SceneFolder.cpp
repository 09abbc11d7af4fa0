#include "importer/SceneFolder.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "core/File.h"

namespace rekindle::importer {

namespace fs = std::filesystem;

static std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return c < 128 ? std::tolower(c) : c; });
    return text;
}

// The entry of that name in the folder, whatever its case; empty when there is none.
static fs::path entryNamed(const fs::path& folder, const fs::path& name) {
    std::error_code error;
    if (fs::exists(folder / name, error)) return folder / name;
    const std::string wanted = lowered(name.string());
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (lowered(entry->path().filename().string()) == wanted) return entry->path();
    return {};
}

static bool isInside(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

static std::string withSlashes(std::string_view path) {
    std::string text(path.substr(0, path.find('\0')));
    std::replace(text.begin(), text.end(), '\\', '/');
    return text;
}

std::string percentDecoded(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const char* const digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            bytes += static_cast<char>(value);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

SceneFolder::SceneFolder(const fs::path& scene) {
    std::error_code error;
    folder_ = fs::weakly_canonical(fs::absolute(scene, error).parent_path(), error);
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
    const fs::path wanted = withSlashes(path);
    const fs::path name = wanted.filename();
    for (const fs::path& guess : {wanted, name, wanted.parent_path().filename() / name, "textures" / name})
        if (fs::path found = find(guess); !found.empty()) return found;
    return {};
}

core::Result<std::vector<std::byte>> SceneFolder::readUri(std::string_view uri) {
    const std::string path = withSlashes(percentDecoded(uri));
    const std::size_t colon = path.find_first_of(":/");
    if (fs::path(path).is_absolute() || (colon != std::string::npos && path[colon] == ':'))
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

core::Result<std::vector<std::byte>> SceneFolder::read(const fs::path& path) {
    auto bytes = core::readFile(path);
    if (bytes) {
        std::error_code error;
        std::string absolute = fs::absolute(path, error).string();
        const std::lock_guard lock(mutex_);
        if (std::find(files_.begin(), files_.end(), absolute) == files_.end()) files_.push_back(std::move(absolute));
    }
    return bytes;
}

std::vector<std::string> SceneFolder::files() const {
    const std::lock_guard lock(mutex_);
    return files_;
}

}  // namespace rekindle::importer
