#pragma once

#include "core/Error.h"

namespace rekindle::commands {

// The program's exit code for a failure: 2 bad use, 3 not found, 4 bad or unsupported input, 5 no usable device,
// 6 reading or writing failed, 7 cancelled, 70 a fault of the program itself. 0 is success.
int exitCode(core::ErrorKind kind);

}  // namespace rekindle::commands
