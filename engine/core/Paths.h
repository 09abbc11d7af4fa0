#pragma once

#include <filesystem>

namespace rekindle::core {

// The read-only data of the program (shaders/, assets/, content/): share/rekindle beside the executable's bin folder,
// in the build tree as in an installed one.
std::filesystem::path dataFolder();

// $XDG_CACHE_HOME/rekindle or ~/.cache/rekindle, made on first use. Empty where no such folder can be had.
std::filesystem::path cacheFolder();

// $XDG_CONFIG_HOME/rekindle or ~/.config/rekindle: what a user has chosen. May not be there; empty where there is no home.
std::filesystem::path configFolder();

// $XDG_DATA_HOME/rekindle or ~/.local/share/rekindle: what a user has made. Likewise.
std::filesystem::path userDataFolder();

}  // namespace rekindle::core
