#pragma once

#include <cstdint>

#include "core/Error.h"
#include "math/Types.h"

namespace rekindle::commands {

// Whether a device with that much memory can draw a picture of that size; fails with Device before it is tried: where memory is
// promised but not there, the system would end the program.
core::Result<void> checkPictureFits(math::uvec2 size, int samples, std::uint64_t deviceBytes);

}  // namespace rekindle::commands
