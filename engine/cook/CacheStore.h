#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/File.h"
#include "core/Mapping.h"

namespace rekindle::cook {

inline constexpr std::uint64_t defaultCacheBytes = std::uint64_t{4} << 30;

// An entry's content, mapped: `bytes` stay as long as `mapping` does, whatever becomes of the entry. Starts on a page.
struct CachedBytes {
    std::shared_ptr<const core::Mapping> mapping;
    std::span<const std::byte> bytes;
};

struct CacheEntry {
    std::string key;
    std::string label;        // what it was made of, for people
    std::uint64_t bytes = 0;  // on the disk
    std::chrono::system_clock::time_point used;
};

// A folder of checksummed files, one an entry, each there whole or not at all; those used longest ago make room for new ones.
// Several processes may use it at once. Keys are letters and digits. Any thread.
class CacheStore {
  public:
    // Touches nothing yet. `limit`: bytes that all entries may take together. `maker`, at most 63 letters: which version of the
    // program makes the entries; another's are stale.
    explicit CacheStore(std::filesystem::path folder, std::uint64_t limit = defaultCacheBytes, std::string maker = {});

    const std::filesystem::path& folder() const { return folder_; }

    // The entry, which counts as used now. Nothing where there is none; fails with BadInput where it is
    // damaged, with Unsupported where it is stale.
    core::Result<std::optional<CachedBytes>> find(std::string_view key) const;
    // `content` is asked twice, and must give the same both times.
    // Fails with Io (a full disk, a folder that cannot be written), and with Unsupported where the content is beyond the limit.
    core::Result<void> put(std::string_view key, std::string_view label, const core::PieceSource& content) const;
    void remove(std::string_view key) const;
    // Removes all entries, and the lists of files beside them.
    void clear() const;

    // All entries, those used last first. Files that are none are left out. Nothing where the folder is not there.
    std::vector<CacheEntry> list() const;
    // Reads a whole entry. Fails with BadInput where it is not what was written.
    core::Result<void> verify(std::string_view key) const;

  private:
    std::filesystem::path pathOf(std::string_view key) const;
    void makeRoom(std::uint64_t wanted) const;
    void removeLeftovers() const;

    std::filesystem::path folder_;
    std::uint64_t limit_;
    std::string maker_;
};

}  // namespace rekindle::cook
