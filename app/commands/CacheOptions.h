#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "cook/ModelCache.h"
#include "core/Error.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// Whether and where cooked scenes are kept.
struct CacheOptions {
    bool noCache = false;
    std::uint64_t bytes = cook::defaultCacheBytes;
};

// Adds --no-cache and --cache-size. `options` must outlive the parsing.
void addCacheOptions(CLI::App& command, CacheOptions& options);
// Adds --cache-size alone.
void addCacheSize(CLI::App& command, CacheOptions& options);

// "500M", "4G": bytes, 1 MiB to 1 TiB. Fails with Usage.
core::Result<std::uint64_t> parseByteCount(std::string_view text);

// The cache of the one who runs the program. Nothing where it is switched off, or there is no folder for it (which is logged).
std::optional<cook::ModelCache> cacheFrom(const CacheOptions& options);
// Where it keeps what it has; nothing for nothing.
std::optional<cook::CacheStore> storeOf(const std::optional<cook::ModelCache>& cache);

}  // namespace rekindle::commands
