#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"
#include "importer/DecodeBudget.h"
#include "importer/FolderLookup.h"

namespace rekindle::importer {

// Reads the files that a scene names, by whatever opens them. Thread-safe.
class SceneFolder {
  public:
    // Opens what a scene refers to, as FolderLookup does. Any thread, several at once.
    using Opener = std::function<core::Result<OpenedFile>(Reference reference, std::string_view name)>;

    explicit SceneFolder(Opener opener) : opener_(std::move(opener)) {}
    explicit SceneFolder(const std::filesystem::path& scene);

    core::Result<std::vector<std::byte>> readScene() { return read(Reference::Scene, ""); }
    core::Result<std::vector<std::byte>> readUri(std::string_view uri) { return read(Reference::Uri, uri); }
    core::Result<std::vector<std::byte>> readPath(std::string_view path) { return read(Reference::Path, path); }

    // Whether there is a file for such a path.
    bool holds(std::string_view path) const { return opener_(Reference::Path, path).has_value(); }

    // Every file read so far, absolute, in order.
    std::vector<std::string> files() const;

    // How much memory the scene may unpack to: more for each file read; reading one again takes from it.
    DecodeBudget& budget() { return budget_; }

  private:
    core::Result<std::vector<std::byte>> read(Reference reference, std::string_view name);
    bool note(const std::filesystem::path& path);

    Opener opener_;
    DecodeBudget budget_;
    mutable std::mutex mutex_;
    std::vector<std::string> files_;
};

}  // namespace rekindle::importer
