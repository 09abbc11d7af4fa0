#pragma once

#include <filesystem>
#include <string>

#include "core/Error.h"

namespace rekindle::content {

// The text of a file that people write: a site, a tour, captions. Fails with NotFound or Io; or BadInput, where it has over 16
// MiB.
core::Result<std::string> readDocument(const std::filesystem::path& file);

}  // namespace rekindle::content
