#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

#include "core/Error.h"
#include "core/OwnedFile.h"

namespace rekindle::sandbox {

// Memory without a name that one process fills and another one reads, at most `most` bytes. Fails with Io.
core::Result<core::OwnedFile> makeSharedBlock(std::size_t most);

// Takes pieces, one after the other, for the block's beginning. Maps only a part of it at a time.
class BlockWriter {
  public:
    BlockWriter(int block, std::size_t most) : block_(block), left_(most) {}
    ~BlockWriter();
    BlockWriter(const BlockWriter&) = delete;
    BlockWriter& operator=(const BlockWriter&) = delete;

    // False when there is no more room, or no memory.
    bool write(std::span<const std::byte> piece);
    // Cuts the block behind what was written.
    bool finish();

  private:
    bool nextWindow();

    int block_;
    std::size_t left_;             // room behind the window
    std::size_t windowStart_ = 0;  // of the block
    std::span<std::byte> window_;
    std::size_t used_ = 0;  // of the window
};

struct SealedBlock {
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> keeper;  // holds the bytes
};

// The whole block, after which nobody can write to it or change its size. Fails with BadInput when somebody still might, or
// when it is larger than `most`.
core::Result<SealedBlock> seal(const core::OwnedFile& block, std::size_t most);

}  // namespace rekindle::sandbox
