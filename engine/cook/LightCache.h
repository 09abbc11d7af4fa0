#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "asset/FilteredLight.h"
#include "cook/CacheStore.h"

namespace rekindle::cook {

// Filtered light by the content of the picture that it was made from. Any thread; several processes at once.
class LightCache {
  public:
    explicit LightCache(CacheStore store) : store_(std::move(store)) {}

    // The light of a picture, borrowed from the mapped entry. Null where there is none; an entry that is damaged or stale is
    // dropped, which the log says at debug level.
    std::shared_ptr<const asset::FilteredLight> find(const std::filesystem::path& picture) const;

    // `begun`: when reading the picture began: what has changed since is not kept. Fails as CacheStore::put does, and with
    // Unsupported where the picture has changed.
    core::Result<void> put(const asset::FilteredLight& light, const std::filesystem::path& picture,
                           std::chrono::system_clock::time_point begun) const;

  private:
    CacheStore store_;
};

}  // namespace rekindle::cook
