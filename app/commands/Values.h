#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "core/Error.h"
#include "math/Types.h"
#include "render/Quality.h"
#include "render/Settings.h"
#include "view/Orbit.h"

// The text of an option to its value. Each fails with Usage, in a sentence that says what is expected.
// Numbers are finite and have a decimal point, whatever the locale.
namespace rekindle::commands {

// EV to multiply the picture by 2^EV; nullopt in it: "auto", measured from the picture.
using Exposure = std::optional<float>;

core::Result<math::uvec2> parseSize(std::string_view text);         // "1280x720", each 1 to 16384
core::Result<math::vec3> parsePoint(std::string_view text);         // "x,y,z" in metres
core::Result<view::Orbit> parseOrbit(std::string_view text);        // "theta,phi,radius" in degrees and metres, around the origin
core::Result<float> parseFieldOfView(std::string_view text);        // degrees, 1 to 170, to radians
core::Result<float> parseSight(std::string_view text);              // metres, 1 to 1e6
core::Result<float> parseHaze(std::string_view text);               // 0 to 1000
core::Result<float> parseShare(std::string_view text);              // 0 to 1
core::Result<double> parseSeconds(std::string_view text);           // 0 or more
core::Result<Exposure> parseExposure(std::string_view text);        // EV, -30 to 30, or "auto"
core::Result<math::vec4> parseColor(std::string_view text);         // "#rrggbb", sRGB, to linear; alpha 1
core::Result<render::Tonemap> parseTonemap(std::string_view text);  // neutral, aces, agx, none
core::Result<int> parseSamples(std::string_view text);              // 1 or 4
core::Result<int> parseViews(std::string_view text);                // 1 or 2
core::Result<std::chrono::milliseconds> parseImportTime(std::string_view text);
core::Result<std::size_t> parseMemory(std::string_view text);                      // bytes
core::Result<int> parseFrames(std::string_view text);                              // 1 to 100000
core::Result<std::optional<render::Quality>> parseQuality(std::string_view text);  // low, medium, high, ultra; auto: nullopt
core::Result<float> parseScale(std::string_view text);                             // 0.25 to 1
core::Result<float> parseVolume(std::string_view text);                            // percent, 0 to 100, to a part

}  // namespace rekindle::commands
