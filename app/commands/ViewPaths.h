#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace rekindle::commands {

// The files that copied text names: paths or file: URIs, one a line.
std::vector<std::filesystem::path> pathsIn(std::string_view text);

// Where a picture of that file is saved: in the user's folder for pictures (XDG user-dirs), else in the current one. A name
// that is not taken.
std::filesystem::path screenshotPath(const std::filesystem::path& scene);

}  // namespace rekindle::commands
