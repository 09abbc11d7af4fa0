#pragma once

#include <filesystem>
#include <vector>

#include "commands/Surroundings.h"
#include "content/CoverageChecks.h"
#include "content/Finding.h"
#include "content/Site.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// What was found in the tours of a site.
struct TourInspection {
    content::Findings findings;
    std::vector<std::filesystem::path> files;  // that they use, beneath the site's folder
    std::size_t tours = 0;
};

// Reads the tours in the site's folder, their captions, pictures and what voices there are, and looks for all that is wrong with
// them. What cannot be read is a finding. `models`: those of the site, for what is highlighted.
TourInspection inspectTours(const content::Site& site, const std::filesystem::path& folder, const content::Models& models,
                            const sandbox::Importing& importing);

// What the places that the tours lead through show to be wrong with them (checkTourRoute), to the same inspection. Blocks for as
// long as it takes to find where one can walk.
void inspectRoutes(const content::Site& site, const std::filesystem::path& folder, Surroundings& around,
                   TourInspection& inspection);

}  // namespace rekindle::commands
