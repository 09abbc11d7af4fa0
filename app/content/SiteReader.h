#pragma once

#include <filesystem>
#include <string_view>

#include "content/Finding.h"
#include "content/Positions.h"
#include "content/Site.h"

namespace rekindle::content {

// A site as it was read, with all that is wrong with its text. What could not be read has its default.
struct SiteReading {
    Site site;
    Findings findings;
    Positions positions;  // for those who find more that is wrong
    std::string file;     // as findings name it
};

// Reads the text of a site.json and holds it to SiteFields.h and to itself: every name that is used is given, each only once.
// Looks at no other file. `file` names it in findings.
SiteReading readSite(std::string_view text, const std::string& file);

// The same for a file. Fails with NotFound or Io; or BadInput, where it is larger than a site's description can be.
core::Result<SiteReading> readSiteFile(const std::filesystem::path& file);

}  // namespace rekindle::content
