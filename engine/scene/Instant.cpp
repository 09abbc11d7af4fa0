#include "scene/Instant.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <regex>
#include <string>

namespace rekindle::scene {

using core::Error;
using core::ErrorKind;
using core::Result;

namespace {

using Match = std::match_results<std::string_view::const_iterator>;

// The number in a capture of digits; 0 where the capture is absent.
double number(const Match& match, int capture) {
    double value = 0;
    if (match[capture].matched) std::from_chars(&*match[capture].first, &*match[capture].first + match.length(capture), value);
    return value;
}

tl::unexpected<Error> badTime(std::string_view text, std::string why) {
    return core::fail({ErrorKind::Usage, "not a time: '" + std::string(text.substr(0, 60)) + "'", "", std::move(why),
                       "write it as 2025-06-21T13:05:00+08:00"});
}

double zoneHours(const Match& match, const Place& place, std::optional<double> utcOffsetHours) {
    if (match[7].matched) return 0;
    if (match[8].matched) return (*match[8].first == '-' ? -1 : 1) * (number(match, 9) + number(match, 10) / 60);
    return utcOffsetHours.value_or(std::round(place.longitude / 15));
}

}  // namespace

Result<Place> parsePlace(std::string_view text) {
    Place place;
    const char* end = text.data() + text.size();
    const auto latitude = std::from_chars(text.data(), end, place.latitude);
    const bool comma = latitude.ec == std::errc() && latitude.ptr != end && *latitude.ptr == ',';
    const auto longitude = comma ? std::from_chars(latitude.ptr + 1, end, place.longitude) : latitude;
    const bool inRange = std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 360;  // false for NaN
    if (comma && longitude.ec == std::errc() && longitude.ptr == end && inRange) return place;
    return core::fail({ErrorKind::Usage, "not a place: '" + std::string(text.substr(0, 60)) + "'", "",
                       "latitude and longitude are wanted, in degrees, north and east positive", "write it as 30.57,103.92"});
}

Result<Instant> parseInstant(std::string_view text, const Place& place, std::optional<double> utcOffsetHours) {
    static const std::regex pattern(
        R"((\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?:(Z)|([+-])(\d{2})(?::?(\d{2}))?)?)");
    Match match;
    if (!std::regex_match(text.begin(), text.end(), match, pattern)) return badTime(text, "date, T and time are wanted");

    const std::chrono::year_month_day date{std::chrono::year(int(number(match, 1))),
                                           std::chrono::month(unsigned(number(match, 2))),
                                           std::chrono::day(unsigned(number(match, 3)))};
    if (!date.ok()) return badTime(text, "the calendar has no such day");
    const double hours = number(match, 4), minutes = number(match, 5), seconds = number(match, 6);
    if (hours > 24 || minutes > 59 || seconds >= 61 || (hours == 24 && minutes + seconds > 0))
        return badTime(text, "the day has no such hour");
    if (number(match, 9) > 14 || number(match, 10) > 59) return badTime(text, "no place is so many hours from UTC");

    const double utcHours = hours + minutes / 60 + seconds / 3600 - zoneHours(match, place, utcOffsetHours);
    const double unixDays = std::chrono::sys_days(date).time_since_epoch().count();
    return Instant{2440587.5 + unixDays + utcHours / 24};  // the Julian day of 1970-01-01T00:00Z
}

}  // namespace rekindle::scene
