#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "core/Error.h"
#include "core/Mapping.h"
#include "core/OwnedFile.h"

namespace rekindle::sandbox {

// Memory without a name that one process fills and another one reads, at most `most` bytes. Fails with Io.
core::Result<core::OwnedFile> makeSharedBlock(std::size_t most);

// Takes pieces, one after the other, for the block's beginning. The system copies them: written through a mapping, each page
// would be an interruption, which took ten times as long where it was measured.
class BlockWriter {
  public:
    BlockWriter(int block, std::size_t most) : block_(block), most_(most) {}
    BlockWriter(const BlockWriter&) = delete;
    BlockWriter& operator=(const BlockWriter&) = delete;

    // False when there is no more room, or no memory.
    bool write(std::span<const std::byte> piece);
    // Writes what is left, and cuts the block behind it.
    bool finish();

  private:
    bool writeThrough(std::span<const std::byte> piece);

    int block_;
    std::size_t most_;
    std::size_t written_ = 0;
    std::vector<std::byte> gathered_;  // small pieces that go behind what was written
};

// The whole block, after which nobody can write to it or change its size. Fails with BadInput when somebody still might, or
// when it is larger than `most`.
core::Result<std::shared_ptr<const core::Mapping>> seal(const core::OwnedFile& block, std::size_t most);

}  // namespace rekindle::sandbox
