#include "core/Mapping.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include "core/PageGuard.h"

namespace rekindle::core {

Result<std::shared_ptr<const Mapping>> Mapping::of(const OwnedFile& file, std::size_t size) {
    void* const place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (place == MAP_FAILED) return fail({ErrorKind::Io, "cannot map a file", "", std::strerror(errno)});
    const std::span<const std::byte> bytes(static_cast<const std::byte*>(place), size);
    if (guardPages(bytes)) return std::shared_ptr<const Mapping>(new Mapping(bytes));
    ::munmap(place, size);
    return fail({ErrorKind::Io, "cannot map a file", "", "too many are mapped already"});
}

Mapping::~Mapping() {
    releasePages(bytes_);
    ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

void Mapping::giveBack(std::span<const std::byte> part) const {
    const auto begin = reinterpret_cast<std::uintptr_t>(bytes_.data());
    const auto first = reinterpret_cast<std::uintptr_t>(part.data());
    const auto from = std::max(first, begin), to = std::min(first + part.size(), begin + bytes_.size());
    if (from >= to) return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto start = from / page * page;
    ::madvise(reinterpret_cast<void*>(start), to - start, MADV_DONTNEED);
}

}  // namespace rekindle::core
