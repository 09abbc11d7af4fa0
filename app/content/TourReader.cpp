#include "content/TourReader.h"

#include "content/DocumentFile.h"
#include "content/FieldReader.h"
#include "content/TourChecks.h"
#include "content/TourFields.h"

namespace rekindle::content {

TourReading readTour(std::string_view text, const std::string& file) {
    TourReading reading{.file = file};
    JsonText json = parseJson(text, file, reading.findings);
    reading.positions = std::move(json.positions);
    if (!reading.findings.empty() && json.root.is_null()) return reading;
    const Reporter report(reading.file, reading.positions, reading.findings);
    readValue(json.root, "", Field{}, report, reading.tour);
    checkTour(reading.tour, report);
    return reading;
}

core::Result<TourReading> readTourFile(const std::filesystem::path& file) {
    REKINDLE_ASSIGN(text, readDocument(file));
    return readTour(text, file.string());
}

}  // namespace rekindle::content
