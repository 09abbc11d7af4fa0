// The values of options and of the config file, points in time, places.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "commands/Values.h"
#include "scene/Instant.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)commands::parseSize(text);
    (void)commands::parsePoint(text);
    (void)commands::parseOrbit(text);
    (void)commands::parseFieldOfView(text);
    (void)commands::parseSight(text);
    (void)commands::parseSeconds(text);
    (void)commands::parseExposure(text);
    (void)commands::parseColor(text);
    (void)commands::parseTonemap(text);
    (void)commands::parseSamples(text);
    (void)commands::parseViews(text);
    (void)commands::parseFrames(text);
    (void)scene::parsePlace(text);
    (void)scene::parseInstant(text, {});
    return 0;
}
