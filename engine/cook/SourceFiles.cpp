#include "cook/SourceFiles.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>

#include "core/Jobs.h"

namespace rekindle::cook {

namespace fs = std::filesystem;

std::optional<FileStamp> stampOf(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return FileStamp{std::uint64_t(status.st_size), std::int64_t(status.st_ctim.tv_sec) * 1'000'000'000 + status.st_ctim.tv_nsec,
                     status.st_ino};
}

ContentHash SourceFiles::content() const {
    Hasher hasher;
    hasher.addText(std::filesystem::path(files.front().name).extension().string());  // decides how it is read
    for (const SourceFile& file : files) {
        if (&file != &files.front()) hasher.addText(file.name);
        hasher.addNumber(file.content.high);
        hasher.addNumber(file.content.low);
    }
    return hasher.hash();
}

bool SourceFiles::areUnchanged(const fs::path& first) const {
    return std::all_of(files.begin(), files.end(),
                       [&](const SourceFile& file) { return stampOf(first.parent_path() / file.name) == file.stamp; });
}

// A line a file; the name last, as it may hold anything but the end of a line.
std::string SourceFiles::text() const {
    std::string text;
    for (const SourceFile& file : files)
        text += fmt::format("{:x} {:x} {:x} {:x} {:x} {}\n", file.stamp.bytes, std::uint64_t(file.stamp.changed),
                            file.stamp.inode, file.content.high, file.content.low, file.name);
    return text;
}

static bool takeNumber(std::string_view& line, std::uint64_t& number) {
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number, 16);
    if (error != std::errc() || end == line.data() + line.size() || *end != ' ') return false;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()) + 1);
    return true;
}

std::optional<SourceFiles> SourceFiles::parse(std::string_view text) {
    SourceFiles sources;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        SourceFile file;
        std::uint64_t changed = 0;
        if (!takeNumber(line, file.stamp.bytes) || !takeNumber(line, changed) || !takeNumber(line, file.stamp.inode) ||
            !takeNumber(line, file.content.high) || !takeNumber(line, file.content.low) || line.empty())
            return std::nullopt;
        file.stamp.changed = std::int64_t(changed);
        file.name = line;
        sources.files.push_back(std::move(file));
    }
    return sources.files.empty() ? std::nullopt : std::optional(std::move(sources));
}

core::Result<SourceFiles> readSources(const fs::path& first, std::span<const std::string> names) {
    SourceFiles sources;
    sources.files.resize(names.size());
    std::vector<core::Result<ContentHash>> hashes(names.size());
    core::parallelFor(names.size(), [&](std::size_t i) {
        const fs::path path = first.parent_path() / names[i];
        sources.files[i].name = names[i];
        sources.files[i].stamp = stampOf(path).value_or(FileStamp{});
        hashes[i] = hashOfFile(path);
        if (hashes[i] && stampOf(path) != sources.files[i].stamp)
            hashes[i] = core::fail({core::ErrorKind::Io, "the file is changing", path.string(), "", "try again"});
    });
    for (std::size_t i = 0; i < names.size(); ++i) {
        REKINDLE_TRY(hashes[i]);
        sources.files[i].content = *hashes[i];
    }
    return sources;
}

std::vector<std::string> relativeNames(const fs::path& first, std::span<const std::string> files) {
    std::vector<std::string> names{first.filename().string()};
    const fs::path folder = first.parent_path();
    for (const std::string& file : files)
        if (fs::path(file) != first) names.push_back(fs::path(file).lexically_relative(folder).string());
    std::sort(names.begin() + 1, names.end());
    names.erase(std::unique(names.begin() + 1, names.end()), names.end());
    return names;
}

}  // namespace rekindle::cook
