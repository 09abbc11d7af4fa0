#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "asset/Model.h"
#include "cook/CacheStore.h"
#include "cook/Cook.h"
#include "cook/SourceFiles.h"

namespace rekindle::cook {

// Cooked models by the content of all files that they were read from, the options of cooking, and the program that did it.
// Where the files lie does not count, so a copied folder is known again. Any thread; several processes at once.
class ModelCache {
  public:
    // The store's maker tells builds apart whose importer or cooker may differ.
    explicit ModelCache(CacheStore store);

    // The cooked model of a file, its streams borrowed from the mapped entry. Nothing where there is none; an entry that is
    // damaged or stale is dropped, which the log says at debug level.
    std::optional<asset::Model> find(const std::filesystem::path& file, const CookOptions& options) const;

    // Keeps `cooked` for the files that it names. `begun`: when reading them began: what has changed since is not kept.
    // Fails as CacheStore::put does, and with Unsupported where the files have changed or some could not be had.
    core::Result<void> put(const asset::Model& cooked, const CookOptions& options,
                           std::chrono::system_clock::time_point begun) const;

    const CacheStore& store() const { return store_; }

  private:
    std::filesystem::path listByPlace(const std::filesystem::path& file) const;
    std::filesystem::path listByContent(const ContentHash& first) const;
    std::optional<SourceFiles> currentSources(const std::filesystem::path& file) const;
    void keepLists(const std::filesystem::path& file, const SourceFiles& sources) const;

    CacheStore store_;
};

// Tells this build of the running program from others.
std::string programStamp();

}  // namespace rekindle::cook
