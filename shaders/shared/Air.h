#ifndef REKINDLE_AIR_H
#define REKINDLE_AIR_H
// The air between the eye and what it sees: fog that thins with height, and the clear air's own blue.
#include "shared/Sky.h"

SHARED_BEGIN

#define AIR_WIDTH 48   // columns of the volume over the width of a view
#define AIR_HEIGHT 32
#define AIR_SLICES 48  // of each view; the views' slices follow one another

// All light is exposed, as the picture is. Lengths in metres.
struct Air {
    mat4 worldFromClip[4];  // of each view
    vec3 lightDirection;    // towards the light that makes shafts: the sun or the moon
    float fogDensity;       // extinction at height 0, 1/m
    vec3 lightIlluminance;
    float fogFalloff;  // 1/m
    vec3 fogAlbedo;
    float range;   // how far the volume reaches
    vec3 ambient;  // luminance from all around, where there is no sky
    float skyScale;  // from the sky's scale to the picture's
    REF(Sky) sky;  // 0: none, and the clear air is left out
};
DECLARE_REF(Air)

struct AirPush {
    REF(Air) air;
    uint target;  // storage volume
};

// The optical depth of fog along a way of that length that climbs from one height to another.
SHADER_FUNCTION float fogDepth(float density, float falloff, float from, float to, float distance) {
    float rise = falloff * (to - from);
    float mean = abs(rise) < 1e-3f ? 1.0f - rise / 2.0f : (1.0f - exp(-rise)) / rise;
    return density * distance * exp(-max(falloff * from, -20.0f)) * mean;
}

SHARED_END

#endif
