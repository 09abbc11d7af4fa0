#include "sandbox/SharedBlock.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace rekindle::sandbox {

static constexpr std::size_t windowSize = std::size_t{32} << 20;

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

BlockWriter::~BlockWriter() {
    if (!window_.empty()) ::munmap(window_.data(), window_.size());
}

bool BlockWriter::nextWindow() {
    windowStart_ += window_.size();
    if (!window_.empty()) ::munmap(window_.data(), window_.size());
    window_ = {};
    used_ = 0;
    const std::size_t size = std::min(windowSize, left_);
    if (size == 0) return false;
    void* place = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, block_, static_cast<off_t>(windowStart_));
    if (place == MAP_FAILED) return false;
    window_ = {static_cast<std::byte*>(place), size};
    left_ -= size;
    return true;
}

bool BlockWriter::write(std::span<const std::byte> piece) {
    while (!piece.empty()) {
        if (used_ == window_.size() && !nextWindow()) return false;
        const std::size_t size = std::min(piece.size(), window_.size() - used_);
        std::memcpy(window_.data() + used_, piece.data(), size);
        used_ += size;
        piece = piece.subspan(size);
    }
    return true;
}

bool BlockWriter::finish() {
    return ::ftruncate(block_, static_cast<off_t>(windowStart_ + used_)) == 0;
}

core::Result<SealedBlock> seal(const core::OwnedFile& block, std::size_t most) {
    if (::fcntl(block.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return core::fail(blockError(core::ErrorKind::BadInput, "what was read of the file cannot be kept from changing"));
    struct stat status {};
    if (::fstat(block.get(), &status) != 0 || status.st_size <= 0 || static_cast<std::size_t>(status.st_size) > most)
        return core::fail({core::ErrorKind::BadInput, "what was read of the file has no size that it can have"});
    const auto size = static_cast<std::size_t>(status.st_size);
    void* place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, block.get(), 0);
    if (place == MAP_FAILED) return core::fail(blockError(core::ErrorKind::Io, "there is no memory for what a file holds"));
    return SealedBlock{
        .bytes = {static_cast<const std::byte*>(place), size},
        .keeper = std::shared_ptr<const void>(place, [size](const void* p) { ::munmap(const_cast<void*>(p), size); })};
}

}  // namespace rekindle::sandbox
