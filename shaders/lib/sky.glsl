#ifndef SKY_GLSL
#define SKY_GLSL
// The sky in any direction, from the tables that the sky's passes make. Scaled luminance, see shared/Sky.h.
#include "lib/atmosphere.glsl"

const vec2 skyViewExtent = vec2(96, 64);
const float daybreak = 0.05, nightfall = -0.35;  // heights of the sun: above the first, the night's lights do not count

// The table's y: 0 at the horizon, 1 at the zenith or nadir; rows lie close together near the horizon.
float skyViewMu(Sky sky, float y, bool above) {
    const float horizon = acos(horizonMu(sky.altitude));  // from the zenith
    const float fromHorizon = y * y * (above ? horizon : PI - horizon);
    return cos(above ? horizon - fromHorizon : horizon + fromHorizon);
}
float skyViewRow(float angle, float horizon) { return sqrt(abs(angle - horizon) / (angle < horizon ? horizon : PI - horizon)); }

// The table's x: the azimuth from the light's, finest towards it.
float skyViewCosAzimuth(float x) { return 1 - 2 * x * x; }
float skyViewColumn(vec3 direction, vec3 light) {
    const float lengths = sqrt(dot(direction.xz, direction.xz) * dot(light.xz, light.xz));
    const float cosAzimuth = lengths > 0 ? dot(direction.xz, light.xz) / lengths : 1;
    return sqrt(clamp((1 - cosAzimuth) / 2, 0, 1));
}

vec4 lookSkyView(Sky sky, vec2 place, int layer) {
    const vec3 where = vec3(insideTexels(place, skyViewExtent), layer);
    return textureLod(sampler2DArray(arrayTextures[sky.skyView], samplers[sky.linearSampler]), where, 0);
}

// Where the table of the clouds keeps a direction: the upper half of an octahedron, flat, turned by 45 degrees to fill the square
// (Cigolle et al., "A Survey of Efficient Representations for Independent Unit Vectors", JCGT 2014). -1 to 1.
vec2 cloudPlace(vec3 direction) {
    const vec2 flat2 = direction.xz / (abs(direction.x) + abs(direction.y) + abs(direction.z));
    return vec2(flat2.x + flat2.y, flat2.x - flat2.y);
}
vec3 cloudDirection(vec2 place) {
    const vec2 flat2 = vec2(place.x + place.y, place.x - place.y) / 2;
    return normalize(vec3(flat2.x, max(1 - abs(flat2.x) - abs(flat2.y), 0), flat2.y));
}

// rgb: light of the clouds; alpha: how much of what is behind them is seen.
vec4 lookClouds(Sky sky, vec3 direction) {
    if (sky.cloudCover <= 0 || direction.y <= 0) return vec4(0, 0, 0, 1);
    const vec2 place = insideTexels(cloudPlace(direction) * 0.5 + 0.5, vec2(SKY_CLOUDS));
    return textureLod(sampler2D(textures[sky.clouds], samplers[sky.linearSampler]), place, 0);
}

// Of the sky's upper half upon level ground (sky_ambient.comp).
vec3 skyAmbient(Sky sky) { return texelFetch(textures[sky.ambient], ivec2(0), 0).rgb; }

// What the ground sends up: level, of one grey, lit by the sun, the moon and the sky.
vec3 groundLuminance(Sky sky) {
    const vec3 sun = sky.sunIlluminance * sky.sunShare * lightThrough(sky, 0, sky.sunDirection.y, sky.sunAngularRadius) * max(sky.sunDirection.y, 0);
    const vec3 moon =
        sky.moonIlluminance * lightThrough(sky, 0, sky.moonDirection.y, sky.moonAngularRadius) * max(sky.moonDirection.y, 0);
    return (sun + moon + skyAmbient(sky)) * sky.groundAlbedo / PI;
}

// The air's own light, brighter towards the horizon, where one looks along its layer (van Rhijn 1921, a layer 100 km up).
vec3 airglowLuminance(Sky sky, float mu) {
    const float ratio = planetRadius / (planetRadius + 100);
    return sky.airglow * min(inversesqrt(max(1 - ratio * ratio * (1 - mu * mu), 1e-4)), 3) * lookTransmittance(sky, sky.altitude, mu);
}

// By the lights that matter: next to the day's, the moon's skylight is a millionth.
vec4 skyHalf(Sky sky, vec3 direction, float angle, float horizon, int part) {
    const float row = skyViewRow(angle, horizon);
    vec4 light = vec4(0);
    if (sky.sunDirection.y > nightfall) light = lookSkyView(sky, vec2(skyViewColumn(direction, sky.sunDirection), row), part);
    if (sky.sunDirection.y < daybreak) {
        const vec4 moon = lookSkyView(sky, vec2(skyViewColumn(direction, sky.moonDirection), row), part + 2);
        light = vec4(light.rgb + moon.rgb, moon.a);
    }
    return light;
}

// Without clouds: the open sky and the ground, without discs and stars. The edge between them is a little soft, as hills and haze make it.
vec3 clearSkyLuminance(Sky sky, vec3 direction) {
    const float softness = 0.004;
    const float horizon = acos(horizonMu(sky.altitude)), angle = acos(clamp(direction.y, -1, 1));
    const float above = smoothstep(-softness, softness, horizon - angle);
    vec3 luminance = vec3(0);
    if (above > 0) {
        luminance = skyHalf(sky, direction, min(angle, horizon), horizon, 0).rgb;
        if (sky.sunDirection.y < daybreak) luminance += airglowLuminance(sky, max(direction.y, horizonMu(sky.altitude)));
    }
    if (above < 1) {
        const vec4 below = skyHalf(sky, direction, max(angle, horizon), horizon, 1);
        luminance = mix(below.rgb + below.a * groundLuminance(sky), luminance, above);
    }
    return luminance;
}

// With the clouds.
vec3 skyLuminance(Sky sky, vec3 direction) {
    const vec4 clouds = lookClouds(sky, direction);
    return clearSkyLuminance(sky, direction) * clouds.a + clouds.rgb;
}

#endif
