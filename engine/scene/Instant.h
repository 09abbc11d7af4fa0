#pragma once

#include <optional>
#include <string_view>

#include "core/Error.h"

namespace rekindle::scene {

// Where on the Earth, in degrees: north and east are positive.
struct Place {
    double latitude = 0;
    double longitude = 0;

    bool operator==(const Place&) const = default;
};

// A moment in universal time.
struct Instant {
    double julianDay = 2451545;  // UTC; 2451545 is noon of 1 January 2000
};

// "LAT,LON" in degrees, as "30.57,103.92". Fails with Usage where it is no such pair or out of range.
core::Result<Place> parsePlace(std::string_view text);

// ISO 8601: "2025-06-21T13:05[:30[.5]]" and then "Z", an offset as "+08:00", or nothing: the time is then local to the
// place, with `utcOffsetHours` or, where that is not given, with the offset of its nautical zone (longitude / 15, rounded),
// which is near the official time but seldom the same. Fails with Usage.
core::Result<Instant> parseInstant(std::string_view text, const Place& place, std::optional<double> utcOffsetHours = {});

}  // namespace rekindle::scene
