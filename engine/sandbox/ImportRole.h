#pragma once

#include <optional>

namespace rekindle::sandbox {

// What a process does that was started to read one file (see Import.h): called first of all by main. The exit code; nothing
// when the process was started for something else.
std::optional<int> importRole(int argc, char** argv);

}  // namespace rekindle::sandbox
