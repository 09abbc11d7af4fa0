#pragma once

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"
#include "importer/DecodeBudget.h"

namespace rekindle::importer {

// Reads the files that a scene names, and only from the scene's own folder and those below it: no absolute path, no "..",
// no link that leads out, no scheme. Thread-safe.
class SceneFolder {
  public:
    explicit SceneFolder(const std::filesystem::path& scene);

    // The scene itself; it may lie elsewhere, behind a link.
    core::Result<std::vector<std::byte>> readScene();
    // The file of a relative URI reference, percent-encoded. Upper and lower case, and composed and decomposed letters,
    // may differ from the name on disk.
    core::Result<std::vector<std::byte>> readUri(std::string_view uri);
    // The file of a path as modelling programs write it: with backslashes, or absolute on a machine far away. When it is
    // not where the path says, a file of that name in the scene's folder will do.
    core::Result<std::vector<std::byte>> readPath(std::string_view path);

    // Where the file of such a path is; empty when there is none inside the folder.
    std::filesystem::path findLoosely(std::string_view path) const;

    // Every file read so far, absolute, in order.
    std::vector<std::string> files() const;

    // How much memory the scene may unpack to: more for each file read; reading one again takes from it.
    DecodeBudget& budget() { return budget_; }

  private:
    std::filesystem::path find(const std::filesystem::path& relative) const;
    core::Result<std::vector<std::byte>> read(const std::filesystem::path& path);
    bool note(const std::filesystem::path& path);

    std::filesystem::path scene_;
    std::filesystem::path folder_;  // canonical
    DecodeBudget budget_;
    mutable std::mutex mutex_;
    std::vector<std::string> files_;
};

}  // namespace rekindle::importer
