#include "scene/Astronomy.h"

#include <libnova/dynamical_time.h>
#include <libnova/lunar.h>
#include <libnova/precession.h>
#include <libnova/refraction.h>
#include <libnova/sidereal_time.h>
#include <libnova/solar.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/trigonometric.hpp>
#include <glm/vec3.hpp>

namespace rekindle::scene {

namespace {

using glm::dmat3;
using glm::dvec3;

constexpr double kilometresPerUnit = 149597870.7;          // astronomical unit, IAU 2012
constexpr double sunRadius = 695700, moonRadius = 1737.4;  // km, IAU 2015 nominal

dvec3 fromSpherical(double longitude, double latitude) {
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

// libnova's theories of the sun and the moon answer in the equinox of J2000; hour angles want the one of date.
dvec3 directionOfDate(ln_equ_posn equinox2000, double dynamicalDay) {
    ln_equ_posn ofDate{};
    ln_get_equ_prec(&equinox2000, dynamicalDay, &ofDate);
    return fromSpherical(glm::radians(ofDate.ra), glm::radians(ofDate.dec));
}

// From the Earth's centre to the sun, km, equator and equinox of date.
dvec3 sunPosition(double dynamicalDay) {
    ln_equ_posn position{};
    ln_helio_posn earth{};
    ln_get_solar_equ_coords(dynamicalDay, &position);
    ln_get_solar_geom_coords(dynamicalDay, &earth);
    return earth.R * kilometresPerUnit * directionOfDate(position, dynamicalDay);
}

dvec3 moonPosition(double dynamicalDay) {
    ln_equ_posn position{};
    ln_get_lunar_equ_coords(dynamicalDay, &position);
    return ln_get_lunar_earth_dist(dynamicalDay) * directionOfDate(position, dynamicalDay);
}

// From the Earth's centre to a place at sea level on the WGS 84 ellipsoid, km, equator and equinox of date.
dvec3 observerPosition(double latitude, double siderealAngle) {
    constexpr double radius = 6378.137, eccentricity2 = 0.00669437999;
    const double normal = radius / std::sqrt(1 - eccentricity2 * std::sin(latitude) * std::sin(latitude));
    return normal * (fromSpherical(siderealAngle, latitude) - dvec3(0, 0, eccentricity2 * std::sin(latitude)));
}

// Rows are the world's axes in equatorial coordinates, before the scene's own heading of north.
dmat3 horizontalFromEquatorial(double latitude, double siderealAngle) {
    const dvec3 up = fromSpherical(siderealAngle, latitude);
    const dvec3 east(-std::sin(siderealAngle), std::cos(siderealAngle), 0);
    const dvec3 south = glm::cross(east, up);
    return glm::transpose(dmat3(east, up, south));
}

// Degrees that the air lifts a body at that true altitude. libnova wants the altitude that is seen, so it is sought.
// Below the horizon, where nothing is seen, the lift fades out.
double refraction(double trueAltitude) {
    const double start = std::max(trueAltitude, -1.0);
    double lift = 0;
    for (int i = 0; i < 8; ++i) lift = ln_get_refraction_adj(start + lift, 1010, 10);
    return lift * std::clamp((trueAltitude + 6) / 5, 0.0, 1.0);
}

SkyBody seen(const dvec3& direction, double angularRadius, float northHeading) {
    const double trueAltitude = std::asin(std::clamp(direction.y, -1.0, 1.0));
    const double altitude = std::min(trueAltitude + glm::radians(refraction(glm::degrees(trueAltitude))), glm::radians(90.0));
    const double azimuth = std::atan2(direction.x, -direction.z);
    const double heading = azimuth + northHeading;
    return {.direction =
                math::vec3(std::sin(heading) * std::cos(altitude), std::sin(altitude), -std::cos(heading) * std::cos(altitude)),
            .altitude = float(altitude),
            .azimuth = float(azimuth < 0 ? azimuth + glm::radians(360.0) : azimuth),
            .angularRadius = float(angularRadius)};
}

}  // namespace

Heavens observeHeavens(const Place& place, const Instant& instant, float northHeading) {
    const double dynamicalDay = ln_get_jde(instant.julianDay);
    const double latitude = glm::radians(place.latitude);
    const double siderealAngle = glm::radians(ln_get_apparent_sidereal_time(instant.julianDay) * 15 + place.longitude);

    const dvec3 observer = observerPosition(latitude, siderealAngle);
    const dvec3 sun = sunPosition(dynamicalDay) - observer;
    const dvec3 moon = moonPosition(dynamicalDay) - observer;
    const dvec3 moonToSun = glm::normalize(sun - moon);

    const dmat3 horizontal = horizontalFromEquatorial(latitude, siderealAngle);
    const math::quat heading = glm::angleAxis(-northHeading, math::vec3(0, 1, 0));
    return {.sun = seen(horizontal * glm::normalize(sun), std::asin(sunRadius / glm::length(sun)), northHeading),
            .moon = seen(horizontal * glm::normalize(moon), std::asin(moonRadius / glm::length(moon)), northHeading),
            .moonToSun = heading * math::vec3(horizontal * moonToSun),
            .moonPhase = float((1 - glm::dot(moonToSun, glm::normalize(moon))) / 2),
            .worldFromEquatorial = heading * glm::quat_cast(math::mat3(horizontal))};
}

}  // namespace rekindle::scene
