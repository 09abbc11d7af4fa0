#pragma once

#include <atomic>
#include <cstdint>

namespace rekindle::importer {

// How much memory the content of one scene may unpack to: small files must not ask for all there is. Thread-safe.
class DecodeBudget {
  public:
    // Each byte of compressed data pays for this many: more than real textures and meshes ever need.
    static constexpr std::uint64_t bytesPerByte = 64;

    // For the content of a file of that size, beyond what any file may have.
    void grow(std::uint64_t compressedBytes) { left_ += static_cast<std::int64_t>(compressedBytes * bytesPerByte); }
    // False, and nothing is taken, when that much is not left.
    bool take(std::uint64_t bytes);

  private:
    std::atomic<std::int64_t> left_ = std::int64_t{512} << 20;
};

}  // namespace rekindle::importer
