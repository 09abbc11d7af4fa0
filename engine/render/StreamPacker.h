#pragma once

#include <deque>
#include <span>
#include <vector>

#include "gpu/Buffer.h"

namespace rekindle::render {

// Plans a buffer of streams one behind the other, 16-byte aligned, and fills it without a copy of them all. The streams are
// borrowed until upload() is done.
class StreamPacker {
  public:
    // Where they will begin, in bytes.
    template <class T>
    std::size_t add(std::span<const T> items) {
        bytes_ = (bytes_ + 15) / 16 * 16;
        return append(items);
    }
    template <class Items>
    std::size_t add(const Items& items) {
        return add(std::span<const typename Items::value_type>(items.data(), items.size()));
    }
    // Without a gap behind what came before.
    template <class T>
    std::size_t append(std::span<const T> items) {
        const std::size_t offset = bytes_;
        if (!items.empty()) pieces_.push_back({offset, std::as_bytes(items)});
        bytes_ += items.size_bytes();
        return offset;
    }
    // Holds what nobody else does.
    const std::vector<math::vec3>& keep(std::vector<math::vec3> made) { return kept_.emplace_back(std::move(made)); }

    // Blocks. The pages of streams that are borrowed from the mapping are given back to it.
    core::Result<gpu::Buffer> upload(gpu::Device& device, const std::string& name, const core::Mapping* mapping) const {
        return gpu::Buffer::upload(device, bytes_, pieces_, name, mapping);
    }

  private:
    std::size_t bytes_ = 0;
    std::vector<gpu::BufferPiece> pieces_;
    std::deque<std::vector<math::vec3>> kept_;
};

}  // namespace rekindle::render
