#include "core/Paths.h"

#include <cstdlib>

namespace rekindle::core {

namespace fs = std::filesystem;

fs::path dataFolder() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return program.parent_path().parent_path() / "share" / "rekindle";
}

static fs::path cacheBase() {
    if (const char* xdg = std::getenv("XDG_CACHE_HOME"); xdg && *xdg == '/') return xdg;
    if (const char* home = std::getenv("HOME"); home && *home == '/') return fs::path(home) / ".cache";
    return {};
}

fs::path cacheFolder() {
    const fs::path base = cacheBase();
    if (base.empty()) return {};
    std::error_code failed;
    fs::create_directories(base / "rekindle", failed);
    return failed ? fs::path{} : base / "rekindle";
}

}  // namespace rekindle::core
