#include "FuzzInput.h"
#include "content/TourChecks.h"
#include "content/TourReader.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    content::TourReading reading = content::readTour(fuzz::textOf(data, size), "tour.json");
    checkTourInSite(reading.tour, {}, content::Reporter(reading.file, reading.positions, reading.findings));
    return 0;
}
