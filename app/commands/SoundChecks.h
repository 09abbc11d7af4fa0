#pragma once

#include <filesystem>

#include "content/Reporter.h"
#include "content/Site.h"

namespace rekindle::commands {

// Whether the site's sounds can be decoded, and its rooms have a height. Files that are not there are told of elsewhere.
void checkSounds(const content::Site& site, const std::filesystem::path& folder, const content::Reporter& report);

}  // namespace rekindle::commands
