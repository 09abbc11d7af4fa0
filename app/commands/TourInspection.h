#pragma once

#include <filesystem>
#include <vector>

#include "content/Finding.h"
#include "content/Site.h"

namespace rekindle::commands {

// What was found in the tours of a site.
struct TourInspection {
    content::Findings findings;
    std::vector<std::filesystem::path> files;  // that they use, beneath the site's folder
    std::size_t tours = 0;
};

// Reads the tours in the site's folder, and looks for all that is wrong with them. What cannot be read is a finding.
TourInspection inspectTours(const content::Site& site, const std::filesystem::path& folder);

}  // namespace rekindle::commands
