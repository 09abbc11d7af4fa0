#pragma once

#include <cstddef>
#include <cstdint>

namespace rekindle::importer {

// While one of these lives, stb gets no more memory than `limit` bytes on this thread: compressed data may unpack to far
// more than the picture's size says. Its hooks know of nothing but the thread. Not to be nested.
class StbMemory {
  public:
    explicit StbMemory(std::uint64_t limit);
    ~StbMemory();
    StbMemory(const StbMemory&) = delete;
    StbMemory& operator=(const StbMemory&) = delete;

    // What stb calls (STBI_MALLOC, STBI_REALLOC_SIZED); null when the limit is reached.
    static void* allocate(std::size_t size);
    static void* grow(void* block, std::size_t from, std::size_t to);
};

}  // namespace rekindle::importer
