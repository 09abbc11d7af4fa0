#include "core/Paths.h"

#include <cstdlib>

namespace rekindle::core {

namespace fs = std::filesystem;

fs::path dataFolder() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return program.parent_path().parent_path() / "share" / "rekindle";
}

// XDG Base Directory Specification 0.8: what is no absolute path counts as unset.
static fs::path baseFolder(const char* variable, const char* inHome) {
    if (const char* xdg = std::getenv(variable); xdg && *xdg == '/') return xdg;
    if (const char* home = std::getenv("HOME"); home && *home == '/') return fs::path(home) / inHome;
    return {};
}

static fs::path ours(const fs::path& base) {
    return base.empty() ? base : base / "rekindle";
}

fs::path configFolder() {
    return ours(baseFolder("XDG_CONFIG_HOME", ".config"));
}

fs::path userDataFolder() {
    return ours(baseFolder("XDG_DATA_HOME", ".local/share"));
}

fs::path cacheFolder() {
    const fs::path base = baseFolder("XDG_CACHE_HOME", ".cache");
    if (base.empty()) return {};
    std::error_code failed;
    fs::create_directories(base / "rekindle", failed);
    return failed ? fs::path{} : base / "rekindle";
}

}  // namespace rekindle::core
