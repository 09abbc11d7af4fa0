#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/Error.h"

struct XXH3_state_s;  // of xxhash

namespace rekindle::cook {

// XXH3, 128 bits: tells contents apart; no protection against somebody who wants two to look alike.
struct ContentHash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    bool operator==(const ContentHash&) const = default;
    std::string text() const;  // 32 hexadecimal digits
};

// Takes contents piece by piece. Texts are told from what follows them.
class Hasher {
  public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void add(std::span<const std::byte> bytes);
    void addText(std::string_view text);
    void addNumber(std::uint64_t number);
    ContentHash hash() const;

  private:
    XXH3_state_s* state_;
};

// Of all of a file, read through a small buffer. Fails with NotFound or Io.
core::Result<ContentHash> hashOfFile(const std::filesystem::path& path);
// Of an open file from `offset` to its end.
core::Result<ContentHash> hashOfFile(int file, std::uint64_t offset);

}  // namespace rekindle::cook
