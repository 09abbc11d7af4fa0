#pragma once

#include <filesystem>
#include <string_view>

#include "core/Error.h"
#include "core/OwnedFile.h"

namespace rekindle::importer {

// How a scene refers to a file.
enum class Reference {
    Scene,  // it is the scene itself; it may lie elsewhere, behind a link
    Uri,    // relative, percent-encoded; upper and lower case, and composed and decomposed letters, may differ from the disk's
    Path    // as modelling programs write it: with backslashes, or absolute on a machine far away; when it is not where the
            // path says, a file of that name in the scene's folder will do
};

struct OpenedFile {
    core::OwnedFile file;
    std::filesystem::path path;  // absolute
};

// Opens the files that a scene names, and only in the scene's own folder and those below it: no absolute path, no "..", no
// link that leads out, no scheme. Any thread.
class FolderLookup {
  public:
    explicit FolderLookup(const std::filesystem::path& scene);

    // `name` counts for nothing when it is the scene. Fails with NotFound, BadInput or Io.
    core::Result<OpenedFile> open(Reference reference, std::string_view name) const;

  private:
    std::filesystem::path find(const std::filesystem::path& relative) const;
    std::filesystem::path findUri(std::string_view uri) const;
    std::filesystem::path findLoosely(std::string_view path) const;
    core::Result<OpenedFile> openInside(const std::filesystem::path& path) const;

    std::filesystem::path scene_;
    std::filesystem::path folder_;  // canonical
};

}  // namespace rekindle::importer
