#include "commands/CacheOptions.h"

#include <charconv>

#include "commands/Option.h"
#include "core/Log.h"
#include "core/Paths.h"

namespace rekindle::commands {

core::Result<std::uint64_t> parseByteCount(std::string_view text) {
    constexpr std::uint64_t mebibyte = 1 << 20;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const std::uint64_t factor = unit == "M" ? mebibyte : unit == "G" ? mebibyte << 10 : 0;
    if (error != std::errc() || factor == 0 || number == 0 || number > (mebibyte << 20) / factor)
        return core::fail({core::ErrorKind::Usage, "expected a size such as 500M or 4G, not \"" + std::string(text) + "\""});
    return number * factor;
}

void addCacheSize(CLI::App& command, CacheOptions& options) {
    addOption(command, "--cache-size", options.bytes, parseByteCount, "SIZE", "How much cooked scenes may take on the disk")
        ->default_str("4G");
}

void addCacheOptions(CLI::App& command, CacheOptions& options) {
    command.add_flag("--no-cache", options.noCache, "Read the scene itself, and keep nothing of it")->run_callback_for_default();
    addCacheSize(command, options);
}

std::optional<cook::ModelCache> cacheFrom(const CacheOptions& options) {
    if (options.noCache) return std::nullopt;
    const std::filesystem::path folder = core::cacheFolder();
    if (folder.empty()) {
        core::logDebug("there is no folder for cooked scenes: set HOME or XDG_CACHE_HOME");
        return std::nullopt;
    }
    return cook::ModelCache(cook::CacheStore(folder / "cooked", options.bytes, cook::programStamp()));
}

std::optional<cook::CacheStore> storeOf(const std::optional<cook::ModelCache>& cache) {
    return cache ? std::optional(cache->store()) : std::nullopt;
}

}  // namespace rekindle::commands
