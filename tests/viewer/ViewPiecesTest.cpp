// Small pieces of the viewer: what was copied, the sky's clock, how many pixels a picture gets, previews.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <vector>

#include "commands/ViewPaths.h"
#include "commands/ViewQuality.h"
#include "commands/ViewResolution.h"
#include "commands/ViewSky.h"
#include "commands/ViewThumbnail.h"

namespace rekindle::commands {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ViewPaths, PathsAndUrisOneALine) {
    EXPECT_THAT(pathsIn("/a/b.glb"), ElementsAre("/a/b.glb"));
    EXPECT_THAT(pathsIn("file:///a/b%20c.glb\r\nfile://host/%E5%85%89.hdr\r\n"), ElementsAre("/a/b c.glb", "/光.hdr"));
    EXPECT_THAT(pathsIn("# a comment\n\n"), IsEmpty());
    EXPECT_THAT(pathsIn(""), IsEmpty());
    EXPECT_THAT(pathsIn("/odd%zz%2"), ElementsAre("/odd%zz%2"));
    EXPECT_THAT(pathsIn("file:///odd%zz%2"), ElementsAre("/odd%zz%2"));
}

TEST(ViewPaths, AScreenshotIsNamedAfterItsScene) {
    const auto path = screenshotPath("/scenes/pavilion.glb");
    EXPECT_TRUE(path.is_absolute());
    EXPECT_EQ(path.filename().string().find("pavilion "), 0u);
    EXPECT_EQ(path.extension(), ".png");
}

TEST(ViewSky, TheClockOfThePlace) {
    const scene::Place chengdu{30.66, 104.06};
    const auto time = timeOfDay("2025-04-12T17:30:00+08:00", chengdu);
    ASSERT_TRUE(time);
    EXPECT_THAT(std::vector({time->year, time->month, time->day}), ElementsAre(2025, 4, 12));
    EXPECT_NEAR(time->hour, 17.5f, 1e-3f);
    EXPECT_FLOAT_EQ(time->utcOffset, 8);
    EXPECT_FLOAT_EQ(timeOfDay("2025-04-12T17:30", chengdu)->utcOffset, 7) << "the nautical zone";
    EXPECT_FLOAT_EQ(timeOfDay("2025-04-12T09:30Z", chengdu)->utcOffset, 0);
    EXPECT_FLOAT_EQ(timeOfDay("2025-04-12T06:30-03:30", chengdu)->utcOffset, -3.5f);
    EXPECT_FALSE(timeOfDay("soon", chengdu));
}

TEST(ViewSky, AMomentGoesThereAndBack) {
    const scene::Place place{30.66, 104.06};
    for (const char* moment : {"2025-04-12T00:00:00+08:00", "2024-02-29T23:59:00-05:00", "2000-01-01T12:00Z"}) {
        const auto instant = scene::parseInstant(moment, place);
        EXPECT_NEAR(instantOf(*timeOfDay(moment, place)).julianDay, instant->julianDay, 1e-6) << moment;
    }
}

TEST(ViewSky, AtNoonTheSunStandsHighInTheSouth) {
    auto time = *timeOfDay("2025-06-21T13:05:00+08:00", {30.66, 104.06});
    render::SkyState sky;
    sky.haze = 77;
    turnSky(time, sky);
    EXPECT_GT(time.sunAltitude, 1.4f);
    EXPECT_GT(sky.sunDirection.y, 0.98f);
    EXPECT_EQ(sky.haze, 77) << "the air is the user's";
}

TEST(ViewResolution, AllPixelsAtRestAndWhenFastEnough) {
    ViewResolution resolution;
    EXPECT_EQ(resolution.extent({1000, 800}, true), math::uvec2(1000, 800)) << "nothing is known yet";
    resolution.learn({1000, 800}, {1000, 800}, 5);
    EXPECT_EQ(resolution.extent({1000, 800}, true), math::uvec2(1000, 800));
    for (int i = 0; i < 20; ++i) resolution.learn({1000, 800}, {1000, 800}, 400);
    EXPECT_EQ(resolution.extent({1000, 800}, false), math::uvec2(1000, 800));
    const math::uvec2 moving = resolution.extent({1000, 800}, true);
    EXPECT_LT(moving.x, 400u);
    EXPECT_GE(moving.x, 250u);
    EXPECT_NEAR(double(moving.x) / moving.y, 1.25, 0.01);
}

// The width of a moving picture, of 1000, once those of a device that takes so long have been seen.
unsigned widthLearnt(double fixed, double forAllPixels) {
    ViewResolution resolution;
    const math::uvec2 full(1000, 800);
    math::uvec2 extent = resolution.extent(full, false);
    for (int i = 0; i < 40; ++i) {
        const double share = double(extent.x) * extent.y / (double(full.x) * full.y);
        resolution.learn(extent, full, fixed + forAllPixels * share);
        extent = resolution.extent(full, true);
    }
    return extent.x;
}

TEST(ViewResolution, FewerPixelsOnlyWhereTheyMakeItQuicker) {
    EXPECT_EQ(widthLearnt(0, 30), 1000u) << "quick enough";
    EXPECT_EQ(widthLearnt(0, 160), 500u) << "each pixel costs";
    EXPECT_EQ(widthLearnt(20, 160), 375u) << "what is left of the time is for pixels";
    EXPECT_EQ(widthLearnt(300, 10), 1000u) << "pixels cost next to nothing";
    EXPECT_EQ(widthLearnt(100, 200), 375u) << "too long however small: then not small in vain";
}

TEST(ViewResolution, DoesNotGoToAndFro) {
    ViewResolution resolution;
    const math::uvec2 full(1000, 800);
    math::uvec2 extent = full;
    std::vector<unsigned> widths;
    for (int i = 0; i < 60; ++i) {
        const double share = double(extent.x) * extent.y / (double(full.x) * full.y);
        resolution.learn(extent, full, (100 + 200 * share) * (i % 2 ? 1.08 : 0.92));
        extent = resolution.extent(full, true);
        if (i >= 20) widths.push_back(extent.x);
    }
    EXPECT_EQ(std::set<unsigned>(widths.begin(), widths.end()).size(), 1u);
}

// The quality that it comes to by so many pictures that take so long.
std::optional<render::Quality> learnt(ViewQuality& quality, const render::Settings& settings, int pictures, double milliseconds) {
    std::optional<render::Quality> chosen;
    for (int i = 0; i < pictures && !chosen; ++i) chosen = quality.learn(settings, milliseconds);
    return chosen;
}

TEST(ViewQuality, ComesDownAStepWherePicturesTakeTooLong) {
    ViewQuality quality;
    render::Settings settings;
    render::apply(render::Quality::Medium, settings);
    EXPECT_EQ(learnt(quality, settings, 50, 40), std::nullopt);
    EXPECT_EQ(learnt(quality, settings, 2, 5000), std::nullopt) << "one slow moment is none";
    EXPECT_EQ(learnt(quality, settings, 50, 250), render::Quality::Low);
    EXPECT_EQ(quality.milliseconds(), 250);
    render::apply(render::Quality::Low, settings);
    EXPECT_EQ(learnt(quality, settings, 50, 250), std::nullopt) << "there is none below";
}

TEST(ViewQuality, LeavesAloneWhatSomebodyChose) {
    ViewQuality own, mixed;
    render::Settings settings;
    render::apply(render::Quality::Medium, settings);
    EXPECT_EQ(learnt(own, settings, 3, 40), std::nullopt);
    render::apply(render::Quality::Ultra, settings);
    EXPECT_EQ(learnt(own, settings, 50, 900), std::nullopt);
    settings.shadows = false;
    EXPECT_EQ(learnt(mixed, settings, 50, 900), std::nullopt) << "of no quality";
}

TEST(ViewThumbnail, IsTheMeanOfItsPixels) {
    asset::Image image{.width = 4, .height = 2, .format = asset::PixelFormat::Rgba8};
    for (int i = 0; i < 8; ++i)
        for (const int value : {i % 2 ? 200 : 100, 0, 255, 255}) image.pixels.push_back(std::byte(value));
    const Thumbnail thumbnail = thumbnailOf(image, 2);
    EXPECT_EQ(thumbnail.extent, math::uvec2(2, 1));
    EXPECT_EQ(thumbnail.pixels.size(), 8u);
    EXPECT_EQ(int(thumbnail.pixels[0]), 150);
    EXPECT_EQ(int(thumbnail.pixels[2]), 255);
}

TEST(ViewThumbnail, SmallImagesStayAndFloatsAreEncoded) {
    asset::Image image{.width = 1, .height = 1, .format = asset::PixelFormat::Rgba32Float};
    const float pixel[4] = {0.2158605f, 5, -1, 1};
    image.pixels.resize(sizeof pixel);
    std::memcpy(image.pixels.data(), pixel, sizeof pixel);
    const Thumbnail thumbnail = thumbnailOf(image, 100);
    EXPECT_EQ(thumbnail.extent, math::uvec2(1, 1));
    EXPECT_THAT(thumbnail.pixels, ElementsAre(std::byte(128), std::byte(255), std::byte(0), std::byte(255)));
}

TEST(ViewThumbnail, AnImageThatCouldNotBeReadHasNone) {
    EXPECT_TRUE(thumbnailOf(asset::Image{.width = 4, .height = 4}, 64).pixels.empty());
}

}  // namespace
}  // namespace rekindle::commands
