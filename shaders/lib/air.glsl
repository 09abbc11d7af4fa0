#ifndef AIR_GLSL
#define AIR_GLSL
// What the air adds and takes on the way to the eye: see shared/Air.h.
#include "shared/Air.h"
#include "lib/sky.glsl"

// Where along the depth of a view's part of the volume a distance lies, 0..1: finer near the eye.
float airDepth(float distance, float range) { return sqrt(min(distance / range, 1)); }

// A surface's radiance as it is seen through the air. `place`: 0..1 over the picture, from the top left.
vec3 throughAir(uint volume, uint linearSampler, float range, uint view, uint viewCount, vec2 place, float distance, vec3 radiance) {
    const float slice = airDepth(distance, range) * AIR_SLICES;  // texel k holds the air up to k + 1
    const float depth = (float(view) * AIR_SLICES + clamp(slice - 0.5, 0.5, AIR_SLICES - 0.5)) / (AIR_SLICES * viewCount);
    const vec4 air = textureLod(sampler3D(volumeTextures[volume], samplers[linearSampler]), vec3(place, depth), 0);
    const float begun = min(slice, 1);  // before the first texel the air begins at nothing
    return radiance * mix(1, air.a, begun) + air.rgb * begun;
}

// Clouds scatter light many times, which spreads what is left of it.
float fogPhase(float cosine) { return 0.5 * miePhase(cosine) + 0.5 / (4 * PI); }

// Luminance from all around, half of it from the ground.
vec3 airAmbient(Air air) {
    if (uint64_t(air.sky) == 0) return air.ambient;
    const Sky sky = air.sky.at[0];
    return (skyAmbient(sky) / PI + groundLuminance(sky)) / 2 * air.skyScale;
}

// The sky behind fog that goes on for ever. The clear air is in the sky already.
vec3 skyThroughFog(Air air, vec3 eye, vec3 direction, vec3 radiance) {
    if (air.fogDensity <= 0) return radiance;
    const float far = 1e5;
    const float depth = fogDepth(air.fogDensity, air.fogFalloff, eye.y, eye.y + direction.y * far, far);
    const vec3 source = air.lightIlluminance * fogPhase(dot(direction, air.lightDirection)) + airAmbient(air);
    const float through = exp(-depth);
    return radiance * through + source * air.fogAlbedo * (1 - through);
}

#endif
