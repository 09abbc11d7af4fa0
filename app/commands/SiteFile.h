#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/SiteReader.h"

namespace rekindle::commands {

// The site.json that a word of the command line means: a folder that holds one, the file itself, or the name of an installed
// site. Nothing: it is no site (a model, maybe).
std::optional<std::filesystem::path> findSite(const std::filesystem::path& word);

// The same where it has to be one. Fails with NotFound.
core::Result<std::filesystem::path> wantSite(const std::filesystem::path& word);

// Where the sites are that come with the program.
std::filesystem::path installedSites();
// The site.json of each of them, in the order of their names.
std::vector<std::filesystem::path> installedSiteFiles();

// Reads a site that is to be seen. What is wrong with it is told to the log, and it is seen as well as it can be. Fails as
// content::readSiteFile does, and with BadInput where there is nothing to see.
core::Result<content::Site> readSiteToSee(const std::filesystem::path& file);

}  // namespace rekindle::commands
