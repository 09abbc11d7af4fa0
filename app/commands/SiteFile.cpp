#include "commands/SiteFile.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/Log.h"
#include "core/Paths.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

static constexpr const char* siteFile = "site.json";

fs::path installedSites() {
    return core::dataFolder() / "content";
}

std::vector<fs::path> installedSiteFiles() {
    std::vector<fs::path> files;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(installedSites(), failed))
        if (const auto file = findSite(entry.path())) files.push_back(*file);
    std::ranges::sort(files);
    return files;
}

std::optional<fs::path> findSite(const fs::path& word) {
    std::error_code failed;
    if (word.empty()) return std::nullopt;
    if (word.filename() == siteFile) return word;
    if (fs::is_directory(word, failed) && fs::exists(word / siteFile, failed)) return word / siteFile;
    const bool name = !word.has_parent_path() && !word.has_extension();
    if (const fs::path installed = installedSites() / word / siteFile; name && fs::exists(installed, failed)) return installed;
    return std::nullopt;
}

core::Result<fs::path> wantSite(const fs::path& word) {
    if (const auto file = findSite(word)) return *file;
    return core::fail({core::ErrorKind::NotFound, "there is no site", word.string(),
                       "no site.json is there, and no installed site has that name", "give the folder of a site"});
}

core::Result<content::Site> readSiteToSee(const fs::path& file) {
    REKINDLE_ASSIGN(reading, content::readSiteFile(file));
    if (reading.site.models.empty()) return core::fail(content::toError(reading.findings));
    constexpr std::size_t most = 5;
    std::size_t told = 0;
    for (const content::Finding& finding : reading.findings)
        if (finding.severity == content::Severity::Error && told++ < most) core::logWarning("{}", finding.text());
    if (told > most) core::logWarning("{} more: rekindle validate lists them all", told - most);
    return std::move(reading.site);
}

}  // namespace rekindle::commands
