#ifndef CLOUDS_GLSL
#define CLOUDS_GLSL
// A layer of stratocumulus, thin enough to be taken as a sheet whose thickness changes from place to place. Kilometres.
#include "lib/sky.glsl"

const float cloudBase = 2.0;       // above the sea
const float cloudGrain = 0.42;     // 1/km: about the size of its rolls
const float cloudThickness = 9.0;  // optical, of its thickest parts

// Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 2020: pcg2d.
uvec2 cloudHash(uvec2 v) {
    v = v * 1664525u + 1013904223u;
    v.x += v.y * 1664525u;
    v.y += v.x * 1664525u;
    v ^= v >> 16u;
    v.x += v.y * 1664525u;
    v.y += v.x * 1664525u;
    return v ^ (v >> 16u);
}

float cloudValue(vec2 cell) { return float(cloudHash(uvec2(ivec2(cell) + 32768)).x >> 8) / 16777216.0; }

// Smooth between random heights at whole numbers, 0 to 1.
float cloudNoise(vec2 at) {
    const vec2 cell = floor(at), f = at - cell, s = f * f * f * (f * (f * 6 - 15) + 10);
    return mix(mix(cloudValue(cell), cloudValue(cell + vec2(1, 0)), s.x),
               mix(cloudValue(cell + vec2(0, 1)), cloudValue(cell + vec2(1, 1)), s.x), s.y);
}

// Octaves, each turned so that their lattices do not show.
float cloudOctaves(vec2 at, int octaves) {
    const mat2 turn = mat2(1.6, 1.2, -1.2, 1.6);
    float sum = 0, weight = 0.5;
    for (int i = 0; i < octaves; ++i) {
        sum += weight * cloudNoise(at);
        at = turn * at + 17.3;
        weight *= 0.5;
    }
    return sum / (1 - weight * 2);
}

// Optical thickness over a place; `cover`: how much of the sky they close.
float cloudDepth(vec2 at, float cover, int octaves) {
    at *= cloudGrain;
    const vec2 bent = at + 0.9 * vec2(cloudNoise(at * 0.6 + 5.1), cloudNoise(at * 0.6 + 91.7));
    const float heap = cloudOctaves(bent, octaves), broad = cloudNoise(at * 0.23 + 3.3);
    const float threshold = mix(0.74, 0.10, cover);
    const float rise = clamp((mix(heap, broad, 0.25) - threshold) / 0.42, 0, 1);
    return cloudThickness * rise * mix(rise, 1, cover * cover);
}

// Henyey and Greenstein's, forward; and what was scattered often, in all directions.
float cloudPhase(float cosine, float depth) {
    const float g = 0.75, forward = (1 - g * g) / (4 * PI * pow(1 + g * g - 2 * g * cosine, 1.5));
    return mix(forward, 1 / (4 * PI), clamp(depth / 3, 0.35, 1));
}

// What a light sends down through them: past the crests between here and it, then dimmed by the thickness overhead. Diffuse
// transmission of a sheet that absorbs nothing, of optical depth t, is about 1 / (1 + 0.11 t) (two streams, g = 0.85).
vec3 cloudLit(Sky sky, vec3 direction, vec3 light, vec3 illuminance, float radius, float depth, float shade) {
    const vec3 arriving = illuminance * lightThrough(sky, cloudBase, light.y, radius);
    const float once = (1 - exp(-depth)) * cloudPhase(dot(direction, light), depth) * exp(-0.25 * (depth + shade));
    const float often = max(light.y, 0.04) / PI * (1 - exp(-0.7 * depth)) / (1 + 0.11 * depth) / (1 + 0.16 * shade);
    return arriving * (once + often);
}

vec4 cloudsTowards(Sky sky, vec3 direction) {
    const float far = (distanceToTop(sky.altitude, direction.y) - distanceToTop(cloudBase, direction.y) > 0)
                          ? cloudBase / max(direction.y + 0.045 / (1 + 40 * direction.y), 0.012)
                          : cloudBase / max(direction.y, 0.012);
    const vec2 at = direction.xz * far;
    const float depth = cloudDepth(at, sky.cloudCover, 6);
    const float cover = 1 - exp(-depth);
    if (cover < 1e-3) return vec4(0, 0, 0, 1);
    const vec3 light = sky.sunDirection.y > nightfall * 0.4 ? sky.sunDirection : sky.moonDirection;
    const vec2 step = light.xz / max(length(light.xz), 0.2) * 0.35;
    const float shade = cloudDepth(at + step, sky.cloudCover, 4) + cloudDepth(at + 2.2 * step, sky.cloudCover, 3);

    vec3 luminance = cloudLit(sky, direction, sky.sunDirection, sky.sunIlluminance, sky.sunAngularRadius, depth, shade) +
                     cloudLit(sky, direction, sky.moonDirection, sky.moonIlluminance, sky.moonAngularRadius, depth, shade);
    luminance += clearSkyLuminance(sky, vec3(0, 1, 0)) * cover * 0.8;  // the sky over them, and the land's light from below

    // The air before them hides them, most towards the horizon, and stands in the clear sky's light already.
    const Medium air = mediumAt(0.8, sky.haze);
    const vec3 through = exp(-air.extinction * far);
    return vec4(luminance * through, 1 - cover * dot(through, vec3(0.2126, 0.7152, 0.0722)));
}

#endif
