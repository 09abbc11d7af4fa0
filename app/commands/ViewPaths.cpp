#include "commands/ViewPaths.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <algorithm>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <fstream>

namespace rekindle::commands {

namespace fs = std::filesystem;

// RFC 3986, 2.1.
static std::string percentDecoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const char* digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            decoded += static_cast<char>(value);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

static fs::path pathIn(std::string_view line) {
    constexpr std::string_view scheme = "file://";
    if (!line.starts_with(scheme)) return line;
    line.remove_prefix(scheme.size());
    const std::size_t slash = line.find('/');  // after a host's name, which is our own
    return slash == line.npos ? fs::path() : fs::path(percentDecoded(line.substr(slash)));
}

std::vector<fs::path> pathsIn(std::string_view text) {
    std::vector<fs::path> paths;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        if (!line.empty() && line.front() != '#') paths.push_back(pathIn(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::erase_if(paths, [](const fs::path& path) { return path.empty(); });
    return paths;
}

static fs::path home() {
    const char* folder = std::getenv("HOME");
    return folder ? folder : "";
}

// As xdg-user-dirs writes it: XDG_PICTURES_DIR="$HOME/Pictures".
static fs::path configuredPictures() {
    const char* base = std::getenv("XDG_CONFIG_HOME");
    std::ifstream file((base && *base == '/' ? fs::path(base) : home() / ".config") / "user-dirs.dirs");
    constexpr std::string_view key = "XDG_PICTURES_DIR=\"", variable = "$HOME/";
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(key) || line.back() != '"') continue;
        const std::string value = line.substr(key.size(), line.size() - key.size() - 1);
        return value.starts_with(variable) ? home() / value.substr(variable.size()) : fs::path(value);
    }
    return home() / "Pictures";
}

static fs::path pictureFolder() {
    std::error_code failed;
    const fs::path pictures = configuredPictures();
    if (pictures.is_absolute() && fs::is_directory(pictures, failed)) return pictures;
    const fs::path here = fs::current_path(failed);
    return failed ? fs::temp_directory_path(failed) : here;
}

fs::path screenshotPath(const fs::path& scene) {
    const std::string name = scene.empty() ? "Rekindle" : scene.stem().string();
    const std::string moment = fmt::format("{:%Y-%m-%d %H.%M.%S}", fmt::localtime(std::time(nullptr)));
    const fs::path folder = pictureFolder();
    std::error_code failed;
    for (int i = 1;; ++i) {
        const fs::path path = folder / fmt::format("{} {}{}.png", name, moment, i == 1 ? "" : fmt::format(" {}", i));
        if (!fs::exists(path, failed)) return path;
    }
}

}  // namespace rekindle::commands
