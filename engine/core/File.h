#pragma once

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <span>
#include <vector>

#include "core/Error.h"

namespace rekindle::core {

// The whole file. Fails with NotFound or Io, naming the path.
Result<std::vector<std::byte>> readFile(const std::filesystem::path& path);

// Whether a file is on the disk, or only on its way there, when it is said to be written.
enum class Flush { No, Yes };

// Writes beside `path` and renames over it: the file is there whole, or as it was before.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes, Flush flush = Flush::No);
// The same of pieces, one behind the other.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::initializer_list<std::span<const std::byte>> pieces,
                                 Flush flush = Flush::No);

}  // namespace rekindle::core
