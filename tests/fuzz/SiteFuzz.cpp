// The description of a site, with all that is said of what is wrong with it.
#include "FuzzInput.h"
#include "content/SiteReader.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const content::SiteReading reading = content::readSite(fuzz::textOf(data, size), "site.json");
    for (const content::Finding& finding : reading.findings) (void)finding.text();
    return 0;
}
