#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/Error.h"
#include "math/Types.h"

// RGBA pixels, rows from the top, to the bytes of a picture file. The same pixels give the same bytes. Fail with Internal.
namespace rekindle::commands {

core::Result<std::vector<std::byte>> encodePng(math::uvec2 extent, std::span<const std::uint8_t> rgba);
core::Result<std::vector<std::byte>> encodeHdr(math::uvec2 extent, std::span<const float> rgba);  // alpha is dropped
core::Result<std::vector<std::byte>> encodeExr(math::uvec2 extent, std::span<const float> rgba);

}  // namespace rekindle::commands
