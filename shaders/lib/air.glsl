// What the air adds and takes on the way to the eye: see shared/Air.h.
#ifndef REKINDLE_AIR_GLSL
#define REKINDLE_AIR_GLSL
#include "lib/frame.glsl"
#include "lib/atmosphere.glsl"

// A surface's exposed light as it is seen through the air. `place`: 0..1 over the picture, from the top left.
vec3 throughAir(FrameDataRef frame, uint volume, uint view, vec2 place, float distance, vec3 color) {
    float slice = sqrt(min(distance / FRAME.air.range, 1.0)) * AIR_SLICES;  // texel k holds the air up to slice k + 1
    float depth = (float(view) * AIR_SLICES + clamp(slice - 0.5, 0.5, AIR_SLICES - 0.5)) / float(AIR_SLICES * FRAME.viewCount);
    vec4 air = textureLod(sampler3D(volumeTextures[volume], samplers[FRAME.linearClamp]), vec3(place, depth), 0.0);
    float begun = min(slice, 1.0);  // up to the first texel the air grows from nothing
    return color * mix(1.0, air.a, begun) + air.rgb * begun;
}

// Droplets scatter light many times, which spreads what was thrown forward.
float fogPhase(float cosine) { return 0.5 * miePhase(cosine) + 0.5 / (4.0 * PI); }

// Mean radiance from all around: the environment's band 0.
vec3 airAmbient(FrameDataRef frame) { return HARMONIC(0) * 0.2820947918 * FRAME.environment.intensity; }

// The background's exposed light behind fog that goes on for ever. The clear air is in the sky already.
vec3 backgroundThroughFog(FrameDataRef frame, vec3 eye, vec3 direction, vec3 color) {
    AirData air = FRAME.air;
    if (air.fogDensity <= 0.0) return color;
    const float far = 1e5;
    float through = exp(-fogDepth(air, eye.y, eye.y + direction.y * far, far));
    vec3 source = air.lightIlluminance * fogPhase(dot(direction, air.lightDirection)) + airAmbient(frame);
    return color * through + source * air.fogAlbedo * FRAME.exposure * (1.0 - through);
}

#endif
