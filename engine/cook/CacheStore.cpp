#include "cook/CacheStore.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "cook/Hash.h"
#include "core/File.h"
#include "core/OwnedFile.h"

namespace rekindle::cook {

namespace fs = std::filesystem;
using core::ErrorKind;

namespace {

constexpr std::string_view ending = ".cooked";
constexpr std::string_view magic = "rekindle cooked\n";

// What stands before an entry's content: one page, so that the content starts on one.
struct Header {
    std::array<char, 16> magic{};
    std::uint64_t version = 2;
    std::uint64_t contentBytes = 0;
    ContentHash content;
    std::array<char, 48> key{};
    std::array<char, 64> maker{};
    std::array<char, 512> label{};
    ContentHash header;  // of all before it
};
constexpr std::size_t headerBytes = 4096;
static_assert(sizeof(Header) <= headerBytes);

template <std::size_t size>
void copyText(std::string_view text, std::array<char, size>& to) {
    std::copy_n(text.begin(), std::min(text.size(), size - 1), to.begin());
}

template <std::size_t size>
std::string_view textOf(const std::array<char, size>& from) {
    return {from.data(), ::strnlen(from.data(), size)};
}

ContentHash hashOf(const Header& header) {
    Hasher hasher;
    hasher.add(std::as_bytes(std::span(&header, 1)).first(offsetof(Header, header)));
    return hasher.hash();
}

core::OwnedFile openEntry(const fs::path& path) {
    return core::OwnedFile(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

core::Error damaged(const fs::path& path, const char* why) {
    return {ErrorKind::BadInput, "this entry of the cache is damaged", path.string(), why, "clear it: rekindle cache clear"};
}

core::Error stale(const fs::path& path) {
    return {ErrorKind::Unsupported, "this entry of the cache is stale", path.string(), "another version of the program made it"};
}

// The header, held to all that it says of the file but its content's hash.
core::Result<Header> readHeader(const core::OwnedFile& file, const fs::path& path) {
    Header header;
    struct stat status {};
    if (::fstat(file.get(), &status) != 0 || ::pread(file.get(), &header, sizeof header, 0) != ssize_t(sizeof header))
        return core::fail(damaged(path, "it is cut off"));
    if (std::string_view(header.magic.data(), header.magic.size()) != magic || header.version != Header().version)
        return core::fail(damaged(path, "it is of another kind"));
    if (header.header != hashOf(header)) return core::fail(damaged(path, "its header is not what was written"));
    if (std::uint64_t(status.st_size) != headerBytes + header.contentBytes) return core::fail(damaged(path, "it is cut off"));
    return header;
}

// By reading, not through a mapping: what is read this way does not stay in the process's memory.
core::Result<Header> readAndCheck(const core::OwnedFile& file, const fs::path& path) {
    REKINDLE_ASSIGN(header, readHeader(file, path));
    REKINDLE_ASSIGN(content, hashOfFile(file.get(), headerBytes));
    if (content != header.content) return core::fail(damaged(path, "its content is not what was written"));
    return header;
}

}  // namespace

CacheStore::CacheStore(fs::path folder, std::uint64_t limit, std::string maker)
    : folder_(std::move(folder)), limit_(limit), maker_(std::move(maker)) {}

fs::path CacheStore::pathOf(std::string_view key) const {
    return folder_ / (std::string(key) + std::string(ending));
}

core::Result<std::optional<CachedBytes>> CacheStore::find(std::string_view key) const {
    const fs::path path = pathOf(key);
    const core::OwnedFile file = openEntry(path);
    if (!file) return std::nullopt;
    REKINDLE_ASSIGN(header, readAndCheck(file, path));
    if (textOf(header.key) != key) return core::fail(damaged(path, "it is another one's content"));
    if (textOf(header.maker) != maker_) return core::fail(stale(path));
    ::futimens(file.get(), nullptr);  // used now; may fail where nothing can be written
    REKINDLE_ASSIGN(mapping, core::Mapping::of(file, headerBytes + header.contentBytes));
    const auto bytes = mapping->bytes().subspan(headerBytes);
    return CachedBytes{std::move(mapping), bytes};
}

static Header headerFor(std::string_view key, std::string_view maker, std::string_view label, const core::PieceSource& content) {
    Header header;
    copyText(key, header.key);
    copyText(maker, header.maker);
    copyText(label, header.label);
    std::copy(magic.begin(), magic.end(), header.magic.begin());
    Hasher hasher;
    content([&](std::span<const std::byte> piece) {
        hasher.add(piece);
        header.contentBytes += piece.size();
        return true;
    });
    header.content = hasher.hash();
    header.header = hashOf(header);
    return header;
}

core::Result<void> CacheStore::put(std::string_view key, std::string_view label, const core::PieceSource& content) const {
    std::error_code failed;
    fs::create_directories(folder_, failed);
    if (failed)
        return core::fail({ErrorKind::Io, "cannot make the folder of the cache", folder_.string(), failed.message(),
                           "check the permissions, or give another with XDG_CACHE_HOME"});
    const Header header = headerFor(key, maker_, label, content);
    const std::uint64_t size = headerBytes + header.contentBytes;
    if (size > limit_)
        return core::fail({ErrorKind::Unsupported, "the cooked scene is larger than the cache may be", std::string(label), "",
                           "give a larger --cache-size"});
    makeRoom(size);
    std::array<std::byte, headerBytes> page{};
    std::memcpy(page.data(), &header, sizeof header);
    return core::writeFileAtomically(
        pathOf(key), [&](const core::PieceSink& sink) { return sink(page) && content(sink); }, core::Flush::Yes);
}

void CacheStore::clear() const {
    std::error_code failed;
    for (fs::directory_iterator file(folder_, failed), end; !failed && file != end; file.increment(failed)) {
        std::error_code gone;
        const std::string name = file->path().filename().string();
        if (name.find(ending) != std::string::npos || file->path().extension() == ".files") fs::remove(file->path(), gone);
    }
}

void CacheStore::remove(std::string_view key) const {
    std::error_code failed;
    fs::remove(pathOf(key), failed);
}

static std::chrono::system_clock::time_point timeOf(const timespec& time) {
    return std::chrono::system_clock::time_point(std::chrono::duration_cast<std::chrono::system_clock::duration>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec)));
}

static std::string labelOf(const fs::path& path) {
    const core::OwnedFile file = openEntry(path);
    const auto header = file ? readHeader(file, path) : core::fail(damaged(path, "it cannot be read"));
    return header ? std::string(textOf(header->label)) : std::string();
}

std::vector<CacheEntry> CacheStore::list() const {
    std::vector<CacheEntry> entries;
    std::error_code failed;
    for (fs::directory_iterator file(folder_, failed), end; !failed && file != end; file.increment(failed)) {
        struct stat status {};
        if (file->path().extension() != ending || ::stat(file->path().c_str(), &status) != 0) continue;
        entries.push_back({.key = file->path().stem().string(),
                           .label = labelOf(file->path()),
                           .bytes = std::uint64_t(status.st_size),
                           .used = timeOf(status.st_mtim)});
    }
    std::sort(entries.begin(), entries.end(), [](const CacheEntry& a, const CacheEntry& b) { return a.used > b.used; });
    return entries;
}

core::Result<void> CacheStore::verify(std::string_view key) const {
    const fs::path path = pathOf(key);
    const core::OwnedFile file = openEntry(path);
    if (!file) return core::fail({ErrorKind::NotFound, "there is no such entry", path.string()});
    REKINDLE_TRY(readAndCheck(file, path));
    return {};
}

// What a process that ended while it wrote has left behind.
void CacheStore::removeLeftovers() const {
    std::error_code failed;
    const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(1);
    for (fs::directory_iterator file(folder_, failed), end; !failed && file != end; file.increment(failed)) {
        std::error_code gone;
        const bool partial = file->path().stem().extension() == ending;
        if (partial && fs::last_write_time(file->path(), gone) < longAgo && !gone) fs::remove(file->path(), gone);
    }
}

void CacheStore::makeRoom(std::uint64_t wanted) const {
    removeLeftovers();
    std::uint64_t taken = wanted;
    for (const CacheEntry& entry : list()) {
        taken += entry.bytes;
        if (taken > limit_) remove(entry.key);
    }
}

}  // namespace rekindle::cook
