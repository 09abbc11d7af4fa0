#ifndef REKINDLE_AIR_H
#define REKINDLE_AIR_H
// The air between the eye and what it sees: fog that thins with height, and the clear air's own blue.
#include "shared/Types.h"

SHARED_BEGIN

#define AIR_WIDTH 48   // columns of the volume over the width of a view
#define AIR_HEIGHT 32
#define AIR_SLICES 48  // of each view; the views' slices follow one another

// Lengths in metres; light not yet exposed.
struct AirData {
    vec3 lightDirection;  // towards the light that makes shafts: sun, moon, or the scene's first directional one
    float fogDensity;     // extinction at height 0, 1/m
    vec3 lightIlluminance;
    float fogFalloff;  // 1/m
    vec3 fogAlbedo;
    float range;         // how far the volume reaches
    uint lightShadowed;  // whether the light has shadow maps
};

// The optical depth of fog along a way that climbs from one height to another.
SHADER_FUNCTION float fogDepth(AirData air, float from, float to, float distance) {
    float rise = air.fogFalloff * (to - from);
    float mean = abs(rise) < 1e-3f ? 1.0f - rise / 2.0f : (1.0f - exp(-rise)) / rise;
    return air.fogDensity * distance * exp(-max(air.fogFalloff * from, -20.0f)) * mean;
}

SHARED_END

#endif
