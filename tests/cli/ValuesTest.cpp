#include "commands/Values.h"

#include "commands/QualityOptions.h"

#include <gtest/gtest.h>

namespace rekindle::commands {

TEST(Values, SizeIsTwoWholeNumbers) {
    EXPECT_EQ(parseSize("1280x720").value(), math::uvec2(1280, 720));
    EXPECT_EQ(parseSize("1x16384").value(), math::uvec2(1, 16384));
    for (const char* bad : {"", "x", "0x1", "1x0", "-1x1", "16385x1", "1x1x1", "1.0x1", "0x10x10", "4294967297x1"})
        EXPECT_FALSE(parseSize(bad)) << bad;
}

TEST(Values, PointTakesSignsAndSpaces) {
    EXPECT_EQ(parsePoint("-1, +2.5,3e-1").value(), math::vec3(-1, 2.5f, 0.3f));
    for (const char* bad : {"", "1,2", "1,2,3,4", "1,2,", ",,", "1,2,nan", "inf,0,0", "1e39,0,0", "1e8,0,0", "+-1,0,0", "1;2;3"})
        EXPECT_FALSE(parsePoint(bad)) << bad;
}

TEST(Values, OrbitIsInDegreesAndMetres) {
    const view::Orbit orbit = parseOrbit("90,45,2").value();
    EXPECT_FLOAT_EQ(orbit.theta, math::pi / 2);
    EXPECT_FLOAT_EQ(orbit.phi, math::pi / 4);
    EXPECT_FLOAT_EQ(orbit.radius, 2);
    for (const char* bad : {"0,0,0", "0,0,-1", "0,0,nan", "0,0", "1e9,0,1"}) EXPECT_FALSE(parseOrbit(bad)) << bad;
}

TEST(Values, OrbitOfTheFidelityRulesStandsWhereTheySay) {
    view::Orbit orbit = parseOrbit("30,60,4").value();
    orbit.target = {1, 2, 3};
    const math::vec3 eye = orbit.pose().position;
    EXPECT_NEAR(eye.x, 1 + 4 * 0.8660254 * 0.5, 1e-5);
    EXPECT_NEAR(eye.y, 2 + 4 * 0.5, 1e-5);
    EXPECT_NEAR(eye.z, 3 + 4 * 0.8660254 * 0.8660254, 1e-5);
}

TEST(Values, FieldOfViewIsInDegrees) {
    EXPECT_FLOAT_EQ(parseFieldOfView("45").value(), math::pi / 4);
    for (const char* bad : {"0.9", "170.1", "nan", "-45", "45 deg", ""}) EXPECT_FALSE(parseFieldOfView(bad)) << bad;
}

TEST(Values, ExposureIsEvOrAuto) {
    EXPECT_EQ(parseExposure("auto").value(), std::nullopt);
    EXPECT_EQ(parseExposure("-1.5").value(), std::optional(-1.5f));
    for (const char* bad : {"Auto", "31", "-31", "nan", ""}) EXPECT_FALSE(parseExposure(bad)) << bad;
}

TEST(Values, ColourIsDecodedFromSrgb) {
    const math::vec4 color = parseColor("#ff8000").value();
    EXPECT_FLOAT_EQ(color.x, 1);
    EXPECT_NEAR(color.y, 0.2158605f, 1e-6);
    EXPECT_FLOAT_EQ(color.z, 0);
    EXPECT_FLOAT_EQ(color.w, 1);
    EXPECT_NEAR(parseColor("#0A0a0A")->x, 10 / 255.0 / 12.92, 1e-6);
    for (const char* bad : {"ff8000", "#ff800", "#ff80000", "#-12345", "#gg0000", "#fff", "", "#"})
        EXPECT_FALSE(parseColor(bad)) << bad;
}

TEST(Values, SightIsInMetres) {
    EXPECT_EQ(parseSight("250").value(), 250);
    for (const char* bad : {"0", "-5", "2e6", "nan", "far"}) EXPECT_FALSE(parseSight(bad)) << bad;
}

TEST(Values, SecondsSamplesAndFramesHaveTheirRanges) {
    EXPECT_EQ(parseSeconds("0").value(), 0);
    EXPECT_FALSE(parseSeconds("-0.1"));
    EXPECT_EQ(parseSamples("4").value(), 4);
    EXPECT_FALSE(parseSamples("2"));
    EXPECT_EQ(parseFrames("100000").value(), 100000);
    EXPECT_FALSE(parseFrames("100001"));
    EXPECT_FALSE(parseFrames("1.5"));
}

TEST(Values, RefusalSaysWhatIsExpectedAndWhatWasGiven) {
    const core::Error error = parseTonemap("filmic").error();
    EXPECT_EQ(error.kind, core::ErrorKind::Usage);
    EXPECT_EQ(error.line(), "expected neutral, aces, agx or none, not \"filmic\"");
}

TEST(Values, QualitiesByName) {
    EXPECT_EQ(parseQuality("auto").value(), std::nullopt);
    EXPECT_EQ(parseQuality("low").value(), render::Quality::Low);
    EXPECT_EQ(parseQuality("ultra").value(), render::Quality::Ultra);
    EXPECT_FALSE(parseQuality("best"));
    EXPECT_EQ(parseScale("0.5").value(), 0.5f);
    EXPECT_FALSE(parseScale("0.1"));
    EXPECT_FALSE(parseScale("2"));
}

TEST(QualityOptions, SingleOptionsGoOverTheQuality) {
    render::Settings settings;
    setQuality(settings, {.quality = render::Quality::Ultra, .samples = 1, .scale = 0.5f, .noShadows = true}, true);
    EXPECT_EQ(settings.samples, 1);
    EXPECT_EQ(settings.scale, 0.5f);
    EXPECT_TRUE(settings.sharpened);
    EXPECT_FALSE(settings.shadows);
    EXPECT_TRUE(settings.ambientOcclusion);
}

TEST(QualityOptions, AutoGoesByTheDevice) {
    render::Settings software, hardware;
    setQuality(software, {.quality = std::nullopt}, true);
    setQuality(hardware, {.quality = std::nullopt}, false);
    EXPECT_EQ(render::qualityOf(software), render::Quality::Medium);
    EXPECT_EQ(render::qualityOf(hardware), render::Quality::Ultra);
}

}  // namespace rekindle::commands
