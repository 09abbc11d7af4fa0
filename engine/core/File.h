#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "core/Error.h"
#include "core/OwnedFile.h"

namespace rekindle::core {

// The whole file. Fails with NotFound, BadInput (it is none that can be read whole) or Io, naming the path.
Result<std::vector<std::byte>> readFile(const std::filesystem::path& path);

// The same in steps: opened for reading; never waits for another program at the other end. `path` names it in errors only.
Result<OwnedFile> openFile(const std::filesystem::path& path);
Result<std::uint64_t> fileSize(const OwnedFile& file, const std::filesystem::path& path);  // bytes
Result<std::vector<std::byte>> readFile(const OwnedFile& file, const std::filesystem::path& path);

// Writes beside `path` and renames over it: the file is there whole, or as it was before.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);

// Whether a file is on the disk, or only on its way there, when it is said to be written.
enum class Flush { No, Yes };

// Takes a piece of a file; false: it cannot take any more.
using PieceSink = std::function<bool(std::span<const std::byte> piece)>;
// Hands a whole file over, piece after piece. False when the sink stopped it.
using PieceSource = std::function<bool(const PieceSink& sink)>;

// The same, without ever having the file in memory.
Result<void> writeFileAtomically(const std::filesystem::path& path, const PieceSource& source, Flush flush);

}  // namespace rekindle::core
