#include "render/Sky.h"

#include <algorithm>
#include <gtest/gtest.h>

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "shared/Atmosphere.h"

using namespace rekindle;
using render::SkyState;

namespace {

SkyState sunAltitude(float degrees) {
    const float altitude = glm::radians(degrees);
    return {.sunDirection = {std::cos(altitude), std::sin(altitude), 0}, .moonDirection = {0, -1, 0}};
}

float luminance(math::vec3 color) {
    return glm::dot(color, math::vec3(0.2126f, 0.7152f, 0.0722f));
}
float level(const render::SkyLight& light) {
    return luminance(light.illuminance) * std::max(light.direction.y, 0.f);
}

}  // namespace

TEST(Sky, TheAirLetsThroughWhatItsOpticalDepthSays) {
    // Straight up the densities integrate in closed form: scale heights 8 and 1.2 km, ozone 15 km.
    const float rayleigh = 13.8e-3f * 8, mie = 4.44e-3f * 1.2f, ozone = 1.79e-3f * 15;
    EXPECT_NEAR(shared::transmittanceToTop(0, 1, 1).y, std::exp(-(rayleigh + mie + ozone)), 1e-3);
    EXPECT_NEAR(shared::transmittanceToTop(0, 1, 20).y, std::exp(-(rayleigh + 20 * mie + ozone)), 1e-3);
    EXPECT_NEAR(shared::transmittanceToTop(99.9f, 1, 1).y, 1, 1e-4);
}

TEST(Sky, ARayFindsItsAltitudeAndTheGround) {
    EXPECT_NEAR(shared::altitudeAlong(2, 1, 10), 12, 1e-3);
    EXPECT_NEAR(shared::altitudeAlong(0.5f, -0.1f, shared::distanceToGround(0.5f, -0.1f)), 0, 1e-3);
    EXPECT_NEAR(shared::altitudeAlong(0.5f, 0.1f, shared::distanceToTop(0.5f, 0.1f)), shared::atmosphereHeight, 1e-2);
    EXPECT_NEAR(glm::degrees(std::acos(shared::horizonMu(0.5f))), 90.72, 0.01);  // the dip of the horizon from 500 m
}

TEST(Sky, TheTransmittanceTableFindsBackItsRays) {
    for (const float altitude : {0.01f, 0.5f, 5.f, 50.f})
        for (const float mu : {-0.01f, 0.f, 0.02f, 0.3f, 1.f}) {
            if (mu < shared::horizonMu(altitude)) continue;
            const math::vec2 ray = shared::transmittanceTableRay(shared::transmittanceTablePlace(altitude, mu));
            EXPECT_NEAR(ray.x, altitude, 0.002 + altitude * 1e-3);
            EXPECT_NEAR(ray.y, mu, 2e-3);
        }
}

TEST(Sky, SunlightOnTheGroundFallsAndReddensTowardsSunset) {
    const render::SkyLight high = render::sunAt(sunAltitude(60), 0);
    EXPECT_GT(level(high), 75e3);
    EXPECT_LT(level(high), 105e3);
    float last = 1e9f, lastRedness = 0;
    for (const float degrees : {60.f, 30.f, 15.f, 8.f, 4.f, 2.f, 1.f, 0.2f}) {
        const math::vec3 light = render::sunAt(sunAltitude(degrees), 0).illuminance;
        EXPECT_LT(luminance(light), last) << degrees;
        EXPECT_GT(light.x / light.z, lastRedness) << degrees;
        last = luminance(light), lastRedness = light.x / light.z;
    }
    EXPECT_EQ(luminance(render::sunAt(sunAltitude(-1), 0).illuminance), 0);
}

TEST(Sky, HazeDimsTheSun) {
    SkyState clear = sunAltitude(20), misty = clear;
    misty.haze = 100;
    EXPECT_LT(luminance(render::sunAt(misty, 0).illuminance), 0.4f * luminance(render::sunAt(clear, 0).illuminance));
}

TEST(Sky, CloudsSoftenTheSun) {
    SkyState sky = sunAltitude(40);
    const float clear = luminance(render::sunAt(sky, 0).illuminance), exposed = render::exposureForSky(sky);
    sky.clouds = 0.5f;
    EXPECT_LT(luminance(render::sunAt(sky, 0).illuminance), 0.9f * clear);
    sky.clouds = 1;
    EXPECT_LT(luminance(render::sunAt(sky, 0).illuminance), 0.1f * clear);
    EXPECT_GT(render::exposureForSky(sky), exposed);
}

TEST(Sky, TheFullMoonLightsAQuarterOfALuxAndTheHalfMoonATenthOfThat) {
    SkyState sky = sunAltitude(-40);
    EXPECT_NEAR(luminance(render::moonOutside(sky).illuminance), 0.27, 0.05);
    sky.moonPhase = 0.5f;
    EXPECT_NEAR(luminance(render::moonOutside(sky).illuminance), 0.027, 0.01);
    sky.moonPhase = 0;
    EXPECT_LT(luminance(render::moonOutside(sky).illuminance), 1e-4);
    EXPECT_TRUE(std::isfinite(render::moonDiscLuminance(sky)));
}

TEST(Sky, TheFullMoonsDiscIsAsBrightAsItIsSeen) {
    EXPECT_NEAR(render::moonDiscLuminance(sunAltitude(-40)), 4000, 800);  // cd/m2, outside the air
}

TEST(Sky, IlluminanceFallsThroughTwilight) {
    EXPECT_NEAR(render::levelIlluminance(sunAltitude(90)), 128.8e3, 2e3);
    float last = 1e9f;
    for (float degrees = 90; degrees > -19; degrees -= 0.5f) {
        const float lux = render::levelIlluminance(sunAltitude(degrees));
        EXPECT_LT(lux, last) << degrees;
        EXPECT_GT(lux, last > 1e8f ? 0 : last * 0.5f) << "a jump at " << degrees;
        last = lux;
    }
}

TEST(Sky, ExposureDrawsDayAsDayAndNightAsNight) {
    const auto gray = [](const SkyState& sky) {
        return 0.18f / math::pi * render::levelIlluminance(sky) * std::exp2(render::exposureForSky(sky));
    };
    SkyState moonlit = sunAltitude(-40);
    moonlit.moonDirection = {0, 1, 0};
    EXPECT_NEAR(gray(sunAltitude(60)), 0.34, 0.03);
    EXPECT_NEAR(gray(sunAltitude(0)), 0.065, 0.01);
    EXPECT_NEAR(gray(moonlit), 0.032, 0.005);
    EXPECT_LT(gray(sunAltitude(-40)), gray(moonlit));
    EXPECT_GT(gray(sunAltitude(-40)), 0.01);
}

TEST(Sky, ASkyIsMadeOfWhatTheHeavensShow) {
    const scene::Place shuangliu{30.57, 103.92};
    const SkyState noon =
        render::skyOf(scene::observeHeavens(shuangliu, *scene::parseInstant("2025-06-21T13:06+08:00", shuangliu)));
    EXPECT_NEAR(glm::degrees(std::asin(noon.sunDirection.y)), 82.9, 0.1);
    EXPECT_NEAR(luminance(render::sunOutside(noon).illuminance), 128e3 * 0.967, 500);  // near the farthest from the sun
}
