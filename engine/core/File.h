#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "core/Error.h"

namespace rekindle::core {

// The whole file. Fails with NotFound or Io, naming the path.
Result<std::vector<std::byte>> readFile(const std::filesystem::path& path);

// Writes beside `path` and renames over it: the file is there whole, or as it was before.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);

}  // namespace rekindle::core
