#include "cook/Hash.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstring>
#include <new>
#include <vector>

namespace rekindle::cook {

std::string ContentHash::text() const {
    return fmt::format("{:016x}{:016x}", high, low);
}

Hasher::Hasher() : state_(XXH3_createState()) {
    if (!state_) throw std::bad_alloc();
    XXH3_128bits_reset(state_);
}

Hasher::~Hasher() {
    XXH3_freeState(state_);
}

void Hasher::add(std::span<const std::byte> bytes) {
    XXH3_128bits_update(state_, bytes.data(), bytes.size());
}

void Hasher::addText(std::string_view text) {
    addNumber(text.size());
    add(std::as_bytes(std::span(text)));
}

void Hasher::addNumber(std::uint64_t number) {
    add(std::as_bytes(std::span(&number, 1)));
}

ContentHash Hasher::hash() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(state_);
    return {hash.high64, hash.low64};
}

core::Result<ContentHash> hashOfFile(int file, std::uint64_t offset) {
    std::vector<std::byte> buffer(1 << 20);
    Hasher hasher;
    for (;;) {
        const ssize_t got = ::pread(file, buffer.data(), buffer.size(), static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return core::fail({core::ErrorKind::Io, "cannot read the file", "", std::strerror(errno)});
        if (got == 0) return hasher.hash();
        hasher.add(std::span(buffer).first(static_cast<std::size_t>(got)));
        offset += static_cast<std::uint64_t>(got);
    }
}

core::Result<ContentHash> hashOfFile(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return core::fail({errno == ENOENT ? core::ErrorKind::NotFound : core::ErrorKind::Io, "cannot open the file",
                           path.string(), std::strerror(errno)});
    auto hash = hashOfFile(file, 0);
    ::close(file);
    if (!hash) hash.error().where = path.string();
    return hash;
}

}  // namespace rekindle::cook
