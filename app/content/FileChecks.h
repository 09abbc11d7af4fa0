#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "content/Reporter.h"
#include "content/Site.h"
#include "content/Tour.h"

namespace rekindle::content {

// Every file that a site names, with the path of the value that names it. A file may be there more than once.
std::vector<std::pair<std::string, std::string>> filesOf(const Site& site);

// Tells of files that are named but not there; of a tour's, in the folder of its site.
void checkFiles(const Site& site, const std::filesystem::path& folder, const Reporter& report);
void checkFiles(const Tour& tour, const std::filesystem::path& folder, const Reporter& report);

// Tells of files in the folder that nothing names; `read` are further files that models read (absolute). Not meant: source/,
// what begins with a dot, README, LICENSE, site.json, bibliographies (.bib).
void checkUnused(const Site& site, const std::filesystem::path& folder, const std::vector<std::filesystem::path>& read,
                 const Reporter& report);

// The pictures in a site's folder that a card can show, by their paths in it, sorted.
std::vector<std::string> picturesIn(const std::filesystem::path& folder);

// Bytes of all files in the folder that are handed on with the site: all but source/ and what begins with a dot.
std::uint64_t bytesOf(const std::filesystem::path& folder);

}  // namespace rekindle::content
