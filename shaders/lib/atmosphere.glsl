#ifndef ATMOSPHERE_GLSL
#define ATMOSPHERE_GLSL
// Light scattered by the air along a ray, with the tables of Hillaire 2020. Kilometres; see shared/Atmosphere.h.
#include "shared/Atmosphere.h"
#include "shared/Sky.h"
#include "lib/bindless.glsl"
#include "lib/constants.glsl"

const vec2 multiscatterExtent = vec2(64, 32);
const float multiscatterScale = 4096;  // keeps twilight out of half floats' denormals

struct Scattering {
    vec3 luminance;
    vec3 transmittance;
};

// From 0..1 to the centres of the first and last texel.
vec2 insideTexels(vec2 place, vec2 extent) { return (place * (extent - 1) + 0.5) / extent; }

vec3 lookTransmittance(Sky sky, float altitude, float mu) {
    const vec2 place = transmittanceTablePlace(altitude, max(mu, horizonMu(altitude)));
    return textureLod(sampler2D(textures[sky.transmittance], samplers[sky.linearSampler]), insideTexels(place, vec2(256, 64)), 0).rgb;
}

// The multiple scattering's table: x by the light's height, finest where twilight is, y by altitude.
vec2 multiscatterPlace(float altitude, float lightMu) {
    return vec2(0.5 + 0.5 * sign(lightMu) * sqrt(abs(lightMu)), sqrt(altitude / atmosphereHeight));
}
vec2 multiscatterSource(vec2 place) {
    const float x = place.x * 2 - 1;
    return vec2(place.y * place.y * atmosphereHeight, sign(x) * x * x);
}

vec3 lookMultiscatter(Sky sky, float altitude, float lightMu) {
    const vec2 place = insideTexels(multiscatterPlace(altitude, lightMu), multiscatterExtent);
    return textureLod(sampler2D(textures[sky.multiscatter], samplers[sky.linearSampler]), place, 0).rgb / multiscatterScale;
}

// Of a light outside the air, of illuminance 1, at `altitude`.
vec3 lightThrough(Sky sky, float altitude, float lightMu, float angularRadius) {
    const float above = discAboveHorizon(altitude, lightMu, angularRadius);
    return above > 0 ? above * lookTransmittance(sky, altitude, lightMu) : vec3(0);
}

// The cosine to the zenith of a light that stands at `cosine` to a ray, seen from `distance` along the ray.
float lightMuAlong(float altitude, float mu, float lightMu, float cosine, float distance) {
    return ((planetRadius + altitude) * lightMu + distance * cosine) / (planetRadius + altitudeAlong(altitude, mu, distance));
}

// What a light of illuminance 1 and radius `angularRadius` sends through a ray of length `end` to its start. Steps grow with
// distance.
Scattering scatterAlong(Sky sky, float mu, float end, float lightMu, float cosine, float angularRadius, int steps) {
    const float phaseRayleigh = rayleighPhase(cosine), phaseMie = miePhase(cosine);
    Scattering result = Scattering(vec3(0), vec3(1));
    for (int i = 0; i < steps; ++i) {
        const float near = float(i) / steps, far = float(i + 1) / steps;
        const float span = end * (far * far - near * near), at = end * (near * near + far * far) / 2;
        const float altitude = altitudeAlong(sky.altitude, mu, at);
        const float muAt = lightMuAlong(sky.altitude, mu, lightMu, cosine, at);
        const Medium medium = mediumAt(altitude, sky.haze);

        const vec3 direct = lightThrough(sky, altitude, muAt, angularRadius);
        const vec3 source = direct * (medium.rayleigh * phaseRayleigh + medium.mie * phaseMie) +
                            lookMultiscatter(sky, altitude, muAt) * (medium.rayleigh + medium.mie);
        const vec3 through = exp(-medium.extinction * span);
        result.luminance += result.transmittance * source * (1 - through) / medium.extinction;
        result.transmittance *= through;
    }
    return result;
}

#endif
