#include "commands/ViewSky.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "render/Sky.h"

namespace rekindle::commands {

using panels::TimeOfDay;

static constexpr double unixEpoch = 2440587.5;  // Julian day of 1 January 1970, 0 h UTC

// Hours east; what follows the time of an ISO 8601 moment, else the nautical zone, as scene::parseInstant has it.
static float offsetOf(std::string_view moment, const scene::Place& place, std::optional<double> utcOffset) {
    if (moment.ends_with('Z')) return 0;
    const std::size_t time = moment.find('T');
    const std::size_t sign = time == moment.npos ? moment.npos : moment.find_first_of("+-", time);
    if (sign == moment.npos || moment.size() < sign + 3) return float(utcOffset.value_or(std::round(place.longitude / 15)));
    const auto digit = [&](std::size_t i) { return i < moment.size() ? float(moment[i] - '0') : 0.f; };
    const float hours = digit(sign + 1) * 10 + digit(sign + 2);
    const std::size_t minutes = sign + 3 < moment.size() && moment[sign + 3] == ':' ? sign + 4 : sign + 3;
    return (hours + (digit(minutes) * 10 + digit(minutes + 1)) / 60) * (moment[sign] == '-' ? -1.f : 1.f);
}

core::Result<TimeOfDay> timeOfDay(std::string_view moment, const scene::Place& place, std::optional<double> utcOffset) {
    REKINDLE_ASSIGN(instant, scene::parseInstant(moment, place, utcOffset));
    TimeOfDay time{.place = place, .utcOffset = offsetOf(moment, place, utcOffset)};
    const double days = instant.julianDay - unixEpoch + time.utcOffset / 24;
    const double midnight = std::floor(days + 1e-9);  // a Julian day is good to 40 microseconds
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(long(midnight)))};
    time.year = int(date.year());
    time.month = int(unsigned(date.month()));
    time.day = int(unsigned(date.day()));
    time.hour = float(std::max(0.0, days - midnight) * 24);
    return time;
}

scene::Instant instantOf(const TimeOfDay& time) {
    const std::chrono::year_month_day date{std::chrono::year(time.year), std::chrono::month(unsigned(time.month)),
                                           std::chrono::day(unsigned(time.day))};
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    return {unixEpoch + double(days) + (double(time.hour) - double(time.utcOffset)) / 24};
}

core::Result<void> light(const QualityOptions& quality, panels::ViewerState& state) {
    REKINDLE_ASSIGN(time, timeOfDay(momentOf(quality), placeOf(quality), quality.utcOffset));
    time.north = quality.north;
    state.time = time;
    render::Environment& environment = state.settings.environment;
    if (!quality.environment && environment.kind == render::EnvironmentKind::Image)
        environment.kind = render::EnvironmentKind::Sky;
    environment.sky.haze = quality.haze.value_or(render::SkyState{}.haze);
    environment.sky.clouds = quality.clouds.value_or(render::SkyState{}.clouds);
    const float moment = state.settings.wind.moment;
    state.settings.wind = quality.wind.value_or(render::Wind{});
    state.settings.wind.moment = moment;
    state.settings.fog = fogOf(quality.sight, quality.fogFalloff);
    if (environment.kind == render::EnvironmentKind::Sky) state.settings.exposure = quality.exposure.value_or(Exposure{});
    return {};
}

void turnSky(TimeOfDay& time, render::SkyState& sky) {
    const scene::Heavens heavens = scene::observeHeavens(time.place, instantOf(time), time.north);
    const float albedo = sky.groundAlbedo, haze = sky.haze, clouds = sky.clouds;
    sky = render::skyOf(heavens);
    sky.groundAlbedo = albedo;
    sky.haze = haze;
    sky.clouds = clouds;
    time.sunAltitude = heavens.sun.altitude;
    time.sunAzimuth = heavens.sun.azimuth;
}

}  // namespace rekindle::commands
