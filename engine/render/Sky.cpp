#include "render/Sky.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "shared/Atmosphere.h"

namespace rekindle::render {

using math::vec3;

namespace {

// Illuminance by the sun outside the air, lux (IES), and its colour: its spectrum (ASTM E-490) in Rec. 709, luminance 1.
constexpr float sunIlluminance = 128000;
constexpr vec3 sunColor{1.090f, 0.977f, 0.958f};
// Moonlight is a little warmer than sunlight, but is seen with the rods and looks bluish: Purkinje's shift (after Jensen et al.,
// "A Physically-Based Night Sky Model", SIGGRAPH 2001), which no later stage of the picture makes.
constexpr vec3 moonColor{0.78f, 1.02f, 1.45f};

constexpr float meanSunRadius = 0.0046524f, meanMoonRadius = 0.0045186f;  // radians, at mean distance

float squared(float x) {
    return x * x;
}

// Between the sun and the observer, seen from the moon, radians.
float phaseAngle(const SkyState& sky) {
    return std::acos(std::clamp(2 * sky.moonPhase - 1, -1.f, 1.f));
}

SkyLight through(SkyLight light, float altitude, float haze) {
    const float kilometres = std::clamp(altitude / 1000, 0.001f, 50.f), mu = light.direction.y;
    const float above = shared::discAboveHorizon(kilometres, mu, light.angularRadius);
    light.illuminance *= above * shared::transmittanceToTop(kilometres, std::max(mu, shared::horizonMu(kilometres)), haze);
    return light;
}

// A cubic in altitude / 90 degrees, for altitudes from `from` degrees.
struct Piece {
    float from;
    std::array<float, 4> coefficients;
};
constexpr std::array sunPieces{
    Piece{20, {3.74f, 3.97f, -4.07f, 1.47f}},          Piece{5, {3.05f, 13.28f, -45.98f, 64.33f}},
    Piece{-0.8f, {2.88f, 22.26f, -207.64f, 1034.30f}}, Piece{-5, {2.88f, 21.81f, -258.11f, -858.36f}},
    Piece{-12, {2.70f, 12.17f, -431.69f, -1899.83f}},  Piece{-18, {13.84f, 262.72f, 1447.42f, 2797.93f}},
};
constexpr std::array moonPieces{
    Piece{20, {-1.95f, 4.06f, -4.24f, 1.56f}},
    Piece{5, {-2.58f, 12.58f, -42.58f, 59.06f}},
    Piece{-0.8f, {-2.79f, 24.27f, -252.95f, 1321.29f}},
};

// Lux by a body whose direction has that height; nothing below the last piece.
template <std::size_t N>
float illuminanceAt(const std::array<Piece, N>& pieces, float height) {
    const float degrees = std::asin(std::clamp(height, -1.f, 1.f)) * 180 / math::pi, x = degrees / 90;
    for (const Piece& piece : pieces) {
        const auto& c = piece.coefficients;
        if (degrees >= piece.from) return std::pow(10.f, c[0] + x * (c[1] + x * (c[2] + x * c[3])));
    }
    return 0;
}

// What the disc of a Lommel-Seeliger sphere sends at a phase angle, of what it sends when full (Fairbairn, "Planetary Photometry:
// The Lommel-Seeliger Law", 2005).
float lommelSeeliger(float phase) {
    if (phase < 1e-3f) return 1;
    return 1 - std::sin(phase / 2) * std::tan(phase / 2) * std::log(1 / std::tan(phase / 4));
}

// Magnitude by phase angle (Allen's Astrophysical Quantities), as lux: magnitude 0 gives 10^(-14.18 / 2.5).
float moonIlluminance(const SkyState& sky) {
    const float degrees = phaseAngle(sky) * 180 / math::pi;
    const float magnitude = -12.73f + 0.026f * degrees + 4e-9f * squared(squared(degrees));
    return std::pow(10.f, (-14.18f - magnitude) / 2.5f) * squared(sky.moonAngularRadius / meanMoonRadius);
}

}  // namespace

SkyState skyOf(const scene::Heavens& heavens) {
    return {.sunDirection = heavens.sun.direction,
            .moonDirection = heavens.moon.direction,
            .moonToSun = heavens.moonToSun,
            .moonPhase = heavens.moonPhase,
            .sunAngularRadius = heavens.sun.angularRadius,
            .moonAngularRadius = heavens.moon.angularRadius,
            .worldFromEquatorial = heavens.worldFromEquatorial};
}

SkyLight sunOutside(const SkyState& sky) {
    return {sky.sunDirection, sunColor * sunIlluminance * squared(sky.sunAngularRadius / meanSunRadius), sky.sunAngularRadius};
}

SkyLight moonOutside(const SkyState& sky) {
    return {sky.moonDirection, moonColor * moonIlluminance(sky), sky.moonAngularRadius};
}

float shareBetweenClouds(const SkyState& sky) {
    const float cover = std::clamp(sky.clouds, 0.f, 1.f);
    return 1 - 0.96f * cover * cover;
}

static SkyLight cloudedLight(SkyLight light, const SkyState& sky, float altitude) {
    light = through(light, altitude, sky.haze);
    light.illuminance *= shareBetweenClouds(sky);
    return light;
}
SkyLight sunAt(const SkyState& sky, float altitude) {
    return cloudedLight(sunOutside(sky), sky, altitude);
}
SkyLight moonAt(const SkyState& sky, float altitude) {
    return cloudedLight(moonOutside(sky), sky, altitude);
}

// What haze leaves of the light, next to a clear day's. The ground gets back from the sky most of what the sun's ray loses: the
// power is fitted to the sky's own tables.
static float hazeShare(const SkyState& sky) {
    const float mu = std::max(sky.sunDirection.y, 0.05f);
    const auto green = [&](float haze) { return shared::transmittanceToTop(0.2f, mu, haze).y; };
    return std::max(std::pow(green(sky.haze) / green(SkyState{}.haze), 0.15f), 0.1f);
}

// What clouds leave of it, sun and sky together: an overcast sky gives about a quarter of a clear one's light.
static float cloudsLeave(const SkyState& sky) {
    const float cover = std::clamp(sky.clouds, 0.f, 1.f);
    return 1 - 0.7f * cover * cover * cover;
}

float levelIlluminance(const SkyState& sky) {
    constexpr float starsAndAirglow = 6.5e-4f;  // where the sun's table ends, 18 degrees under the horizon
    const float degrees = phaseAngle(sky) * 180 / math::pi;
    const float moonShare = std::pow(10.f, -8.68e-3f * degrees - 2.2e-9f * squared(squared(degrees)));
    const float sun = illuminanceAt(sunPieces, sky.sunDirection.y) * hazeShare(sky);
    return starsAndAirglow + (sun + moonShare * illuminanceAt(moonPieces, sky.moonDirection.y)) * cloudsLeave(sky);
}

float exposureForSky(const SkyState& sky) {
    constexpr float noonIlluminance = 1.2e5f;
    const float lux = levelIlluminance(sky);
    const float decades = std::max(std::log10(noonIlluminance / lux), 0.f);
    const float dimness = 3.7f * (1 - std::exp(-decades / 2)) - 1;
    return std::log2(math::pi / lux) - dimness;
}

float moonDiscLuminance(const SkyState& sky) {
    const float solidAngle = math::pi * squared(sky.moonAngularRadius);
    return moonIlluminance(sky) / (solidAngle * std::max(lommelSeeliger(phaseAngle(sky)), 1e-3f));
}

}  // namespace rekindle::render
