#pragma once

#include <filesystem>

namespace rekindle::core {

// The read-only data of the program (shaders/, assets/, content/): share/rekindle beside the executable's bin folder,
// in the build tree as in an installed one.
std::filesystem::path dataFolder();

// $XDG_CACHE_HOME/rekindle or ~/.cache/rekindle, made on first use. Empty where no such folder can be had.
std::filesystem::path cacheFolder();

}  // namespace rekindle::core
