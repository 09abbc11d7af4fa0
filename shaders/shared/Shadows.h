#ifndef REKINDLE_SHADOWS_H
#define REKINDLE_SHADOWS_H
// Shadow maps: what shading needs to look them up. All in reversed depth.
#include "shared/Types.h"

SHARED_BEGIN

#define MAX_CASCADES 4
#define MAX_LOCAL_SHADOWS 8

struct ShadowCascade {
    mat4 clipFromWorld;
    float radius;     // metres from the eye up to which it holds
    float texel;      // metres across a texel
    float depthRange; // metres from the nearest to the farthest depth
};

struct LocalShadow {
    mat4 clipFromWorld[6];  // one for a spot, six for a point light
    uint map;               // array texture
    float texelAngle;       // radians across a texel in the middle
    float near;             // metres
    uint faces;
};

struct ShadowData {
    ShadowCascade cascades[MAX_CASCADES];
    uint cascadeMap;     // array texture, a layer a cascade
    uint cascadeCount;
    float sunAngle;      // tangent of the sun's angular radius
    uint taps;           // samples a look-up
    uint compare;        // samplers
    uint nearest;
    float mapSize;
    LocalShadow locals[MAX_LOCAL_SHADOWS];
};
DECLARE_REF(ShadowData)

SHARED_END
#endif
