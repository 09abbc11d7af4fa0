#ifndef REKINDLE_ATMOSPHERE_H
#define REKINDLE_ATMOSPHERE_H
// The Earth's air: what it scatters and absorbs, and how much light comes through. Read by C++ and GLSL, so that the lights
// that the CPU places and the sky that the GPU draws have the same colour. Kilometres; altitudes above sea level, not radii,
// because the difference of two squared radii has no digits left in 32 bits. `mu` is the cosine of the angle to the zenith.
//
// Densities and aerosol: Sebastien Hillaire, "A Scalable and Production Ready Sky and Atmosphere Rendering Technique", EGSR
// 2020, table 1 (Mie absorption as in the paper's implementation, extinction 4.44e-3: the table's 4.40e-3 is the extinction's).
// Rayleigh scattering and ozone: that paper takes them at 680, 550 and 440 nm for red, green and blue, which turns dusk purple.
// Here they are those that Rec. 709's primaries see: the spectra of Bruneton ("Precomputed Atmospheric Scattering", 2017)
// integrated with the CIE 1931 observer under sunlight. They stay within 3 % of the integral up to ten air masses.
#include "shared/Types.h"

SHARED_BEGIN

SHADER_CONSTANT float planetRadius = 6360.0;
SHADER_CONSTANT float atmosphereHeight = 100.0;

struct Medium {
    vec3 rayleigh;    // scattering, 1/km
    vec3 mie;         // scattering, 1/km
    vec3 extinction;  // 1/km
};

// `haze` multiplies the aerosol.
SHADER_FUNCTION Medium mediumAt(float altitude, float haze) {
    Medium medium;
    float aerosol = haze * exp(-altitude / 1.2f);
    float ozone = max(0.0f, 1.0f - abs(altitude - 25.0f) / 15.0f);
    medium.rayleigh = vec3(7.2e-3, 13.8e-3, 32.4e-3) * exp(-altitude / 8.0f);
    medium.mie = vec3(3.996e-3f * aerosol);
    medium.extinction = medium.rayleigh + vec3(4.44e-3f * aerosol) + vec3(2.49e-3, 1.79e-3, 0.0) * ozone;
    return medium;
}

// Altitude after `distance` along a ray.
SHADER_FUNCTION float altitudeAlong(float altitude, float mu, float distance) {
    float above = altitude * (2.0f * planetRadius + altitude) + distance * (distance + 2.0f * (planetRadius + altitude) * mu);
    return above / (planetRadius + sqrt(max(planetRadius * planetRadius + above, 0.0f)));
}

// The cosine to the zenith where the ground's edge is seen.
SHADER_FUNCTION float horizonMu(float altitude) {
    return -sqrt(altitude * (2.0f * planetRadius + altitude)) / (planetRadius + altitude);
}

SHADER_FUNCTION float distanceToTop(float altitude, float mu) {
    float b = (planetRadius + altitude) * mu;
    float c = (atmosphereHeight - altitude) * (2.0f * planetRadius + atmosphereHeight + altitude);
    return sqrt(max(b * b + c, 0.0f)) - b;
}

// Only for rays below the horizon.
SHADER_FUNCTION float distanceToGround(float altitude, float mu) {
    float b = -(planetRadius + altitude) * mu;
    float c = altitude * (2.0f * planetRadius + altitude);
    return c / (b + sqrt(max(b * b - c, 0.0f)));
}

// The share of light that reaches `altitude` from outside, for rays that miss the ground.
SHADER_FUNCTION vec3 transmittanceToTop(float altitude, float mu, float haze) {
    const int steps = 64;
    float end = distanceToTop(altitude, mu);
    vec3 depth = vec3(0.0f);
    for (int i = 0; i < steps; ++i) {
        float near = float(i) / float(steps), far = float(i + 1) / float(steps), middle = (near + far) * 0.5f;
        depth += mediumAt(altitudeAlong(altitude, mu, end * middle * middle), haze).extinction * (end * (far * far - near * near));
    }
    return exp(-depth);
}

// How much of a disc of that angular radius stands above the horizon.
SHADER_FUNCTION float discAboveHorizon(float altitude, float mu, float angularRadius) {
    return smoothstep(-angularRadius, angularRadius, mu - horizonMu(altitude));
}

// Where the transmittance table keeps a ray (Bruneton and Neyret, "Precomputed Atmospheric Scattering", EGSR 2008, as its
// revision of 2017 maps it): x by distance to the top of the air, y by altitude.
SHADER_FUNCTION vec2 transmittanceTablePlace(float altitude, float mu) {
    float edge = sqrt(atmosphereHeight * (2.0f * planetRadius + atmosphereHeight));
    float horizon = sqrt(max(altitude * (2.0f * planetRadius + altitude), 0.0f));
    float shortest = atmosphereHeight - altitude, longest = horizon + edge;
    return vec2((distanceToTop(altitude, mu) - shortest) / (longest - shortest), horizon / edge);
}

// The reverse: (altitude, mu) of a place.
SHADER_FUNCTION vec2 transmittanceTableRay(vec2 place) {
    float edge = sqrt(atmosphereHeight * (2.0f * planetRadius + atmosphereHeight));
    float horizon = edge * place.y;
    float radius = sqrt(horizon * horizon + planetRadius * planetRadius);
    float altitude = horizon * horizon / (radius + planetRadius);
    float shortest = atmosphereHeight - altitude, longest = horizon + edge;
    float distance = shortest + place.x * (longest - shortest);
    if (distance <= 0.0f) return vec2(altitude, 1.0f);
    float mu = (edge * edge - horizon * horizon - distance * distance) / (2.0f * radius * distance);
    return vec2(altitude, clamp(mu, -1.0f, 1.0f));
}

SHADER_FUNCTION float rayleighPhase(float cosine) { return 3.0f / (16.0f * 3.14159265f) * (1.0f + cosine * cosine); }

// Cornette and Shanks 1992, g = 0.8.
SHADER_FUNCTION float miePhase(float cosine) {
    const float g = 0.8f;
    float scale = 3.0f / (8.0f * 3.14159265f) * (1.0f - g * g) / (2.0f + g * g);
    float base = 1.0f + g * g - 2.0f * g * cosine;
    return scale * (1.0f + cosine * cosine) / (base * sqrt(base));
}

SHARED_END

#endif
