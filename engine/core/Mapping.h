#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "core/Error.h"
#include "core/OwnedFile.h"

namespace rekindle::core {

// A file's content as memory that is read only. Any thread.
class Mapping {
  public:
    // The first `size` bytes of the file, which may be closed then. Fails with Io.
    static Result<std::shared_ptr<const Mapping>> of(const OwnedFile& file, std::size_t size);

    ~Mapping();
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    std::span<const std::byte> bytes() const { return bytes_; }

    // Takes the pages that `part` touches out of the process's memory. Whoever reads them again gets them from the file, so it
    // may be done at any time; what lies outside the mapping is left alone.
    void giveBack(std::span<const std::byte> part) const;

  private:
    explicit Mapping(std::span<const std::byte> bytes) : bytes_(bytes) {}

    std::span<const std::byte> bytes_;
};

}  // namespace rekindle::core
