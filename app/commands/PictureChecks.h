#pragma once

#include <filesystem>

#include "content/Reporter.h"
#include "content/Site.h"
#include "content/Tour.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// Tells of the pictures that a site shows beside its models, of itself and of its elements, which cannot be read or are larger
// than they need be. Those that are not there are told of by content::checkFiles().
void checkPictures(const content::Site& site, const std::filesystem::path& folder, const sandbox::Importing& importing,
                   const content::Reporter& report);

// Likewise, of those of a tour's hotspots in the site's folder.
void checkPictures(const content::Tour& tour, const std::filesystem::path& folder, const sandbox::Importing& importing,
                   const content::Reporter& report);

}  // namespace rekindle::commands
