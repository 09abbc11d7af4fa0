#include "scene/Astronomy.h"

#include <algorithm>
#include <gtest/gtest.h>

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <string>

using namespace rekindle;

namespace {

constexpr scene::Place shuangliu{30.57, 103.92};
constexpr double minute = 1.0 / 1440;

scene::Instant at(std::string_view time) {
    return *scene::parseInstant(time, shuangliu, 8);
}
scene::Heavens heavens(double julianDay) {
    return scene::observeHeavens(shuangliu, {julianDay});
}

// The moment between two, by halving, at which `value` changes its sign.
template <class Value>
double crossing(double before, double after, Value value) {
    const bool sign = value(before) > 0;
    for (int i = 0; i < 20; ++i) {
        const double middle = (before + after) / 2;
        ((value(middle) > 0) == sign ? before : after) = middle;
    }
    return before;
}

double upperLimb(double julianDay) {
    const scene::SkyBody sun = heavens(julianDay).sun;
    return sun.altitude + sun.angularRadius;
}

struct Day {
    const char* date;
    const char* sunrise;
    const char* noon;
    const char* sunset;
    double noonAltitude;
};

class DayOfTheSun : public testing::TestWithParam<Day> {};

}  // namespace

// The almanac's table is rounded to minutes, for no year in particular and by a formula good to a quarter of a degree; the
// tests below it are exact.
TEST_P(DayOfTheSun, FallsWhereTheTableForShuangliuHasIt) {
    const auto [date, sunrise, noon, sunset, noonAltitude] = GetParam();
    const auto moment = [day = std::string(date)](const char* time) { return at(day + "T" + time).julianDay; };
    const double midnight = moment("01:00"), noonFound = crossing(moment("12:00"), moment("14:30"), [](double julianDay) {
                                                 return heavens(julianDay).sun.direction.x;  // east is positive
                                             });
    EXPECT_NEAR(crossing(midnight, noonFound, upperLimb), moment(sunrise), 1.5 * minute);
    EXPECT_NEAR(noonFound, moment(noon), 1.5 * minute);
    EXPECT_NEAR(crossing(noonFound, midnight + 1, upperLimb), moment(sunset), 1.5 * minute);
    EXPECT_NEAR(glm::degrees(heavens(noonFound).sun.altitude), noonAltitude, 0.25);
}

INSTANTIATE_TEST_SUITE_P(Shuangliu, DayOfTheSun,
                         testing::Values(Day{"2023-02-15", "07:45", "13:18", "18:51", 46.5},
                                         Day{"2023-03-20", "07:09", "13:12", "19:15", 59.0},
                                         Day{"2023-06-21", "06:01", "13:05", "20:09", 82.9},
                                         Day{"2023-09-23", "06:52", "12:56", "19:01", 59.7},
                                         Day{"2023-12-21", "07:57", "13:02", "18:07", 36.0}));

TEST(Astronomy, SolarNoonAgreesWithTheAlmanacsFormula) {
    // Astronomical Almanac, "low precision formulas for the sun": 0.01 degrees, 0.1 minutes.
    for (int day = 0; day < 365; day += 13) {
        const double n = at("2025-01-01T13:00").julianDay + day - 2451545;
        const double meanLongitude = 280.460 + 0.9856474 * n, anomaly = glm::radians(357.528 + 0.9856003 * n);
        const double longitude = glm::radians(meanLongitude + 1.915 * std::sin(anomaly) + 0.020 * std::sin(2 * anomaly));
        const double obliquity = glm::radians(23.439 - 4e-7 * n);
        const double ascension = std::atan2(std::cos(obliquity) * std::sin(longitude), std::cos(longitude));
        const double equationOfTime = std::remainder(meanLongitude - glm::degrees(ascension), 360) / 360;  // days
        const double declination = glm::degrees(std::asin(std::sin(obliquity) * std::sin(longitude)));

        const double expected = std::ceil(n) + 2451545 - shuangliu.longitude / 360 - equationOfTime;
        const double found =
            crossing(expected - 0.1, expected + 0.1, [](double julianDay) { return heavens(julianDay).sun.direction.x; });
        EXPECT_NEAR(found, expected, 0.15 * minute) << day;
        EXPECT_NEAR(glm::degrees(heavens(found).sun.altitude), 90 - std::abs(shuangliu.latitude - declination), 0.04) << day;
    }
}

TEST(Astronomy, TheSunStandsInTheVernalPointAtTheEquinox) {
    const scene::Heavens equinox = scene::observeHeavens({0, 45}, at("2025-03-20T09:01Z"));  // IMCCE; overhead there
    const math::vec3 equatorial = glm::conjugate(equinox.worldFromEquatorial) * equinox.sun.direction;
    EXPECT_NEAR(glm::degrees(equatorial.y), 0, 0.02);
    EXPECT_NEAR(glm::degrees(equatorial.z), 0, 0.02);
    EXPECT_GT(equatorial.x, 0.99);
}

TEST(Astronomy, TheMoonIsFullAndNewWhenTheAlmanacSaysSo) {
    // Full moon 2024-11-15T21:28Z, new moon 2025-03-29T10:58Z, first quarter 2025-01-06T23:56Z (US Naval Observatory).
    EXPECT_GT(scene::observeHeavens(shuangliu, at("2024-11-15T21:28Z")).moonPhase, 0.995);
    EXPECT_LT(scene::observeHeavens(shuangliu, at("2025-03-29T10:58Z")).moonPhase, 0.001);
    EXPECT_NEAR(scene::observeHeavens(shuangliu, at("2025-01-06T23:56Z")).moonPhase, 0.5, 0.01);
}

TEST(Astronomy, TheMoonCoversTheSunInATotalEclipse) {
    // Mazatlan, 8 April 2024, 18:09:30Z: the middle of totality (NASA eclipse bulletin).
    const scene::Heavens eclipse = scene::observeHeavens({23.2, -106.42}, at("2024-04-08T18:09:30Z"));
    const float apart = std::acos(std::min(1.f, glm::dot(eclipse.sun.direction, eclipse.moon.direction)));
    EXPECT_LT(apart, glm::radians(0.03f));
    EXPECT_GT(eclipse.moon.angularRadius, eclipse.sun.angularRadius);
}

TEST(Astronomy, TheBrightLimbFacesTheSun) {
    const scene::Heavens evening = scene::observeHeavens(shuangliu, at("2025-06-01T21:00"));  // waxing, in the west
    const math::vec3 towardsSun = evening.sun.direction - evening.moon.direction;
    EXPECT_GT(glm::dot(evening.moonToSun, glm::normalize(towardsSun)), 0);
    EXPECT_LT(evening.moonToSun.y, 0);  // lit from below the horizon
}

TEST(Astronomy, TheStarsTurnAboutThePole) {
    const math::vec3 pole = scene::observeHeavens(shuangliu, at("2025-06-01T21:00")).worldFromEquatorial * math::vec3(0, 0, 1);
    EXPECT_NEAR(pole.x, 0, 1e-5);
    EXPECT_NEAR(glm::degrees(std::asin(pole.y)), shuangliu.latitude, 1e-3);
    EXPECT_LT(pole.z, 0);  // north
}

TEST(Astronomy, NorthLiesWhereTheSiteSaysItDoes) {
    const float quarter = glm::radians(90.f);
    const scene::Heavens plain = scene::observeHeavens(shuangliu, at("2025-06-01T10:00"));
    const scene::Heavens turned = scene::observeHeavens(shuangliu, at("2025-06-01T10:00"), quarter);  // north is +X
    EXPECT_NEAR(turned.sun.direction.x, -plain.sun.direction.z, 1e-5);
    EXPECT_NEAR(turned.sun.direction.z, plain.sun.direction.x, 1e-5);
    EXPECT_NEAR((turned.worldFromEquatorial * math::vec3(0, 0, 1)).x, std::cos(glm::radians(30.57f)), 1e-4);
    EXPECT_EQ(turned.sun.azimuth, plain.sun.azimuth);
}
