#include "importer/StbMemory.h"

#include <cstdlib>

#include "core/Assert.h"

namespace rekindle::importer {

static thread_local std::uint64_t left = 0;

StbMemory::StbMemory(std::uint64_t limit) {
    REKINDLE_ASSERT(left == 0);
    left = limit;
}

StbMemory::~StbMemory() {
    left = 0;
}

static bool take(std::size_t size) {
    if (size > left) return false;
    left -= size;
    return true;
}

void* StbMemory::allocate(std::size_t size) {
    return take(size) ? std::malloc(size) : nullptr;
}

void* StbMemory::grow(void* block, std::size_t from, std::size_t to) {
    return take(to > from ? to - from : 0) ? std::realloc(block, to) : nullptr;
}

}  // namespace rekindle::importer
