#include "sandbox/SharedBlock.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace rekindle::sandbox {

static constexpr std::size_t gatheredAtOnce = std::size_t{256} << 10;

static core::Error blockError(core::ErrorKind kind, const char* what) {
    return {kind, what, "", std::strerror(errno), "close other programs and try again"};
}

core::Result<core::OwnedFile> makeSharedBlock(std::size_t most) {
    core::OwnedFile block(::memfd_create("rekindle import", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    // It is as large as it may ever be from the start, and takes memory only for what is written.
    if (!block || ::ftruncate(block.get(), static_cast<off_t>(most)) != 0 || ::fcntl(block.get(), F_ADD_SEALS, F_SEAL_GROW) != 0)
        return core::fail(blockError(core::ErrorKind::Io, "there is no memory for what a file holds"));
    return block;
}

bool BlockWriter::writeThrough(std::span<const std::byte> piece) {
    if (piece.size() > most_ - written_) return false;
    while (!piece.empty()) {
        const ssize_t size = ::pwrite(block_, piece.data(), piece.size(), static_cast<off_t>(written_));
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return false;
        written_ += static_cast<std::size_t>(size);
        piece = piece.subspan(static_cast<std::size_t>(size));
    }
    return true;
}

bool BlockWriter::write(std::span<const std::byte> piece) {
    if (gathered_.size() + piece.size() <= gatheredAtOnce) {
        gathered_.insert(gathered_.end(), piece.begin(), piece.end());
        return gathered_.size() <= most_ - written_;
    }
    const bool sound = writeThrough(gathered_) && writeThrough(piece);
    gathered_.clear();
    return sound;
}

bool BlockWriter::finish() {
    return writeThrough(gathered_) && ::ftruncate(block_, static_cast<off_t>(written_)) == 0;
}

core::Result<std::shared_ptr<const core::Mapping>> seal(const core::OwnedFile& block, std::size_t most) {
    if (::fcntl(block.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return core::fail(blockError(core::ErrorKind::BadInput, "what was read of the file cannot be kept from changing"));
    struct stat status {};
    if (::fstat(block.get(), &status) != 0 || status.st_size <= 0 || static_cast<std::size_t>(status.st_size) > most)
        return core::fail({core::ErrorKind::BadInput, "what was read of the file has no size that it can have"});
    return core::Mapping::of(block, static_cast<std::size_t>(status.st_size));
}

}  // namespace rekindle::sandbox
