#include "content/SiteReader.h"

#include "content/DocumentFile.h"
#include "content/FieldReader.h"
#include "content/OwnLanguage.h"
#include "content/SiteChecks.h"
#include "content/SiteFields.h"

namespace rekindle::content {

SiteReading readSite(std::string_view text, const std::string& file) {
    SiteReading reading{.file = file};
    JsonText json = parseJson(text, file, reading.findings);
    reading.positions = std::move(json.positions);
    if (!reading.findings.empty() && json.root.is_null()) return reading;
    const Reporter report(reading.file, reading.positions, reading.findings);
    readValue(json.root, "", Field{}, report, reading.site);
    fallBackTo(reading.site.language, reading.site);
    checkNames(reading.site, report);
    return reading;
}

core::Result<SiteReading> readSiteFile(const std::filesystem::path& file) {
    REKINDLE_ASSIGN(text, readDocument(file));
    return readSite(text, file.string());
}

}  // namespace rekindle::content
