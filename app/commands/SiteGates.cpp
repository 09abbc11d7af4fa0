#include "commands/SiteGates.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/SiteFile.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

fs::path folderOf(const fs::path& file) {
    std::error_code failed;
    return fs::absolute(file, failed).lexically_normal().parent_path();
}

void checkGate(const content::Gate& gate, std::size_t index, const fs::path& file, const content::Reporter& report) {
    const std::string path = fmt::format("gates/{}", index);
    const auto behind = siteBehind(gate, file);
    if (!behind)
        return report.error(content::joined(path, "site"), content::say("there is no site \"{}\"", gate.site),
                            content::say("name a folder beside this one or an installed site, or leave it out"));
    const auto reading = content::readSiteFile(*behind);
    if (!reading)
        return report.error(content::joined(path, "site"),
                            content::say("\"{}\" cannot be read: {}", gate.site, content::asGiven(reading.error().what)),
                            content::asGiven(reading.error().why));
    const auto& viewpoints = reading->site.viewpoints;
    if (gate.viewpoint.empty() || std::ranges::find(viewpoints, gate.viewpoint, &content::Viewpoint::id) != viewpoints.end())
        return;
    std::string known;
    for (const content::Viewpoint& viewpoint : viewpoints) known += fmt::format("{}{}", known.empty() ? "" : ", ", viewpoint.id);
    report.error(content::joined(path, "viewpoint"), content::say("\"{}\" has no viewpoint \"{}\"", gate.site, gate.viewpoint),
                 known.empty() ? content::say("leave it out") : content::say("it has {}", known));
}

}  // namespace

std::optional<fs::path> siteBehind(const content::Gate& gate, const fs::path& file) {
    if (gate.site.empty()) return std::nullopt;
    if (auto beside = findSite(folderOf(file).parent_path() / gate.site)) return beside;
    return findSite(installedSites() / gate.site);
}

void checkGates(const content::Site& site, const fs::path& file, const content::Reporter& report) {
    for (std::size_t i = 0; i < site.gates.size(); ++i)
        if (!site.gates[i].site.empty()) checkGate(site.gates[i], i, file, report);
}

std::optional<Table> tableOf(const fs::path& file, const std::vector<fs::path>& candidates) {
    const std::string name = folderOf(file).filename().string();
    for (const fs::path& candidate : candidates) {
        const auto reading = content::readSiteFile(candidate);
        if (!reading || folderOf(candidate).filename() == name) continue;
        if (std::ranges::find(reading->site.gates, name, &content::Gate::site) != reading->site.gates.end())
            return Table{candidate, reading->site.title};
    }
    return std::nullopt;
}

}  // namespace rekindle::commands
