#pragma once

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"

namespace rekindle::importer {

// Reads the files that a scene names, and only from the scene's own folder and those below it. Thread-safe.
class SceneFolder {
  public:
    explicit SceneFolder(const std::filesystem::path& scene);

    // The file of a relative URI reference, percent-encoded. Upper and lower case may differ from the name on disk.
    core::Result<std::vector<std::byte>> readUri(std::string_view uri);
    // The file of a path as modelling programs write it: with backslashes, or absolute on a machine far away. When it is
    // not where the path says, a file of that name in the scene's folder will do.
    core::Result<std::vector<std::byte>> readPath(std::string_view path);
    // Reads any file inside the folder and notes it.
    core::Result<std::vector<std::byte>> read(const std::filesystem::path& path);

    // Where the file of that relative path is; empty when there is none inside the folder.
    std::filesystem::path find(const std::filesystem::path& relative) const;
    std::filesystem::path findLoosely(std::string_view path) const;

    // Every file read so far, absolute, in order.
    std::vector<std::string> files() const;

  private:
    std::filesystem::path folder_;  // canonical
    mutable std::mutex mutex_;
    std::vector<std::string> files_;
};

// The bytes behind percent-encoded text.
std::string percentDecoded(std::string_view text);

}  // namespace rekindle::importer
