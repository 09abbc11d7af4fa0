#pragma once

#include <cstdint>

namespace rekindle::commands {

// Memory that the process has in use at present; 0 where the system does not say.
std::uint64_t residentBytes();

}  // namespace rekindle::commands
