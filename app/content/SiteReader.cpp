#include "content/SiteReader.h"

#include "content/FieldReader.h"
#include "content/SiteChecks.h"
#include "content/SiteFields.h"
#include "core/File.h"

namespace rekindle::content {

static constexpr std::uint64_t largestFile = 16u << 20;  // bytes

SiteReading readSite(std::string_view text, const std::string& file) {
    SiteReading reading{.file = file};
    JsonText json = parseJson(text, file, reading.findings);
    reading.positions = std::move(json.positions);
    if (!reading.findings.empty() && json.root.is_null()) return reading;
    const Reporter report(reading.file, reading.positions, reading.findings);
    readValue(json.root, "", Field{}, report, reading.site);
    checkNames(reading.site, report);
    return reading;
}

core::Result<SiteReading> readSiteFile(const std::filesystem::path& file) {
    REKINDLE_ASSIGN(opened, core::openFile(file));
    REKINDLE_ASSIGN(size, core::fileSize(opened, file));
    if (size > largestFile)
        return core::fail(
            {core::ErrorKind::BadInput, "is too large to describe a site", file.string(), "it has over 16 MiB", ""});
    REKINDLE_ASSIGN(bytes, core::readFile(opened, file));
    return readSite({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, file.string());
}

}  // namespace rekindle::content
