#include "scene/Instant.h"

#include <gtest/gtest.h>

using namespace rekindle;

namespace {

constexpr scene::Place shuangliu{30.57, 103.92};
constexpr double halfSecond = 0.5 / 86400;

double julianDay(std::string_view text, std::optional<double> offset = {}) {
    const auto instant = scene::parseInstant(text, shuangliu, offset);
    return instant ? instant->julianDay : 0;
}

}  // namespace

TEST(Instant, AnOffsetIsTakenFromTheTime) {
    EXPECT_NEAR(julianDay("2000-01-01T12:00Z"), 2451545, halfSecond);
    EXPECT_NEAR(julianDay("2000-01-01T20:00:00+08:00"), 2451545, halfSecond);
    EXPECT_NEAR(julianDay("2000-01-01T06:30-0530"), 2451545, halfSecond);
    EXPECT_NEAR(julianDay("2000-01-01T24:00Z"), julianDay("2000-01-02 00:00:00.000Z"), halfSecond);
}

TEST(Instant, ATimeWithoutOffsetIsLocalToThePlace) {
    EXPECT_NEAR(julianDay("2025-06-21T12:00"), julianDay("2025-06-21T12:00+07:00"), halfSecond);
    EXPECT_NEAR(julianDay("2025-06-21T12:00", 8), julianDay("2025-06-21T12:00+08:00"), halfSecond);
    EXPECT_NEAR(julianDay("2025-06-21T12:00Z", 8), julianDay("2025-06-21T12:00+00"), halfSecond);
}

TEST(Instant, WhatIsNoTimeIsRefused) {
    for (const char* text :
         {"", "noon", "2025-06-21", "2025-02-29T12:00", "2025-13-01T12:00", "2025-06-21T25:00", "2025-06-21T12:60",
          "2025-06-21T12:00+99:00", "2025-06-21T12:00Zoo", "2025-06-21T24:01", "2025-6-21T12:00"}) {
        const auto instant = scene::parseInstant(text, shuangliu);
        ASSERT_FALSE(instant) << text;
        EXPECT_EQ(instant.error().kind, core::ErrorKind::Usage) << text;
        EXPECT_FALSE(instant.error().why.empty()) << text;
    }
}

TEST(Instant, APlaceIsLatitudeAndLongitude) {
    const auto place = scene::parsePlace("-30.5,103.92");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->latitude, -30.5);
    EXPECT_EQ(place->longitude, 103.92);
    for (const char* text : {"", "30", "30,", ",100", "91,0", "0,400", "nan,0", "30,100,2", "a,b"})
        EXPECT_FALSE(scene::parsePlace(text)) << text;
}
