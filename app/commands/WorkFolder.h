#pragma once

#include <filesystem>

#include "core/Error.h"

namespace rekindle::commands {

// A folder for files that nobody wants to keep: goes with its owner. Move-only.
class WorkFolder {
  public:
    // Fails with Io where there is no place for it.
    static core::Result<WorkFolder> create();
    WorkFolder(WorkFolder&& other) noexcept;
    WorkFolder& operator=(WorkFolder&&) = delete;
    ~WorkFolder();

    const std::filesystem::path& path() const { return path_; }

  private:
    explicit WorkFolder(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path path_;
};

}  // namespace rekindle::commands
