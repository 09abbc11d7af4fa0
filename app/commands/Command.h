#pragma once

#include <functional>

#include "core/Error.h"

namespace rekindle::commands {

// What the command line asks for, ready to be done once.
using Command = std::function<core::Result<void>()>;

}  // namespace rekindle::commands
