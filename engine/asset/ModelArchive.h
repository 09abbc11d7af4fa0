#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "asset/Model.h"
#include "core/Error.h"

namespace rekindle::asset {

// Where the block of an archive has to begin, and where its streams do: multiples of this many bytes.
inline constexpr std::size_t archiveAlignment = 16;

// A model as one relocatable block of bytes: a header, records of all fields in their order, and the streams behind them as
// they are in memory. For programs of one build on one machine: the layout is not kept from one version to the next, but a
// block of another layout is told from one's own. Any thread.
class ModelArchive {
  public:
    // Borrows the model, which must not change.
    explicit ModelArchive(const Model& model);

    std::size_t size() const { return size_; }  // bytes

    // Takes a piece of the block; false: it cannot take any more.
    using Sink = std::function<bool(std::span<const std::byte> piece)>;
    // Hands the whole block over, piece after piece. False when the sink stopped it.
    bool write(const Sink& sink) const;

  private:
    std::vector<std::byte> head_;  // the header and the records
    std::vector<std::span<const std::byte>> streams_;
    std::size_t size_ = 0;
};

// The model of a block, which need not be trusted: every size, count, length and enumeration is checked before it is used, and
// what is allocated stays below ten times the block's size. What the model's indices refer to is not checked, nor whether its
// numbers are finite: importer::validate does that. With a keeper, which holds the block, the streams are borrowed from it;
// without, they are copied. The block begins at a multiple of archiveAlignment. Fails with BadInput.
core::Result<Model> readModelArchive(std::span<const std::byte> block, const std::shared_ptr<const void>& keeper = {});

}  // namespace rekindle::asset
