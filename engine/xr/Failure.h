#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/Error.h"

namespace rekindle::xr {

// An OpenXR call's result as an Error of kind Device; NotFound where no runtime or no headset is there. `result` is an XrResult.
core::Error runtimeError(std::string what, std::int32_t result);

// Nothing where the call succeeded, else runtimeError. `what` reads "cannot begin a frame".
core::Result<void> check(std::int32_t result, std::string_view what);

}  // namespace rekindle::xr
