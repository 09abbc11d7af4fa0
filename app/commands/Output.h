#pragma once

#include <string_view>

#include "core/Error.h"

namespace rekindle::commands {

// The answer of a command, to standard output. Fails with Io (a full disk, a closed pipe).
core::Result<void> print(std::string_view text);

}  // namespace rekindle::commands
