#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cook/Hash.h"
#include "core/Error.h"

namespace rekindle::cook {

// What tells cheaply that a file is still the one that was read. Whoever writes to a file, or puts another in its place,
// changes one of these.
struct FileStamp {
    std::uint64_t bytes = 0;
    std::int64_t changed = 0;  // nanoseconds: of content or inode
    std::uint64_t inode = 0;

    bool operator==(const FileStamp&) const = default;
};

// Nothing where there is no such file.
std::optional<FileStamp> stampOf(const std::filesystem::path& path);

struct SourceFile {
    std::string name;  // relative to the first's folder
    FileStamp stamp;
    ContentHash content;
};

// The files that a model is read from, the one that names the others first.
struct SourceFiles {
    std::vector<SourceFile> files;

    // Of all contents and names; where the files lie does not count.
    ContentHash content() const;
    bool areUnchanged(const std::filesystem::path& first) const;

    // As text, and back. Nothing for a text that is none.
    std::string text() const;
    static std::optional<SourceFiles> parse(std::string_view text);
};

// Reads all of them. Fails with NotFound or Io.
core::Result<SourceFiles> readSources(const std::filesystem::path& first, std::span<const std::string> names);

// The names, relative to the first's folder, of files given by their absolute paths; the first itself comes first.
std::vector<std::string> relativeNames(const std::filesystem::path& first, std::span<const std::string> files);

}  // namespace rekindle::cook
