#include "commands/TourInspection.h"

#include <algorithm>

#include "content/TourChecks.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

static void inspectTour(const content::Site& site, const fs::path& file, TourInspection& inspection) {
    auto reading = content::readTourFile(file);
    if (!reading) {
        inspection.findings.push_back({.file = file.string(), .what = reading.error().what, .todo = reading.error().todo});
        return;
    }
    const content::Reporter report(reading->file, reading->positions, reading->findings);
    content::checkTourInSite(reading->tour, site, report);
    std::ranges::stable_sort(reading->findings, {}, &content::Finding::line);
    std::ranges::move(reading->findings, std::back_inserter(inspection.findings));
}

TourInspection inspectTours(const content::Site& site, const fs::path& folder) {
    TourInspection inspection;
    for (const fs::path& file : content::tourFiles(folder)) {
        ++inspection.tours;
        inspection.files.push_back(file);
        inspectTour(site, file, inspection);
    }
    return inspection;
}

}  // namespace rekindle::commands
