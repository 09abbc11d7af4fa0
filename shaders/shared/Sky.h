#ifndef REKINDLE_SKY_H
#define REKINDLE_SKY_H
// What the sky's passes and everyone who samples the sky need to know. Luminances and illuminances are scaled by the sky's own
// exposure (SkyPass.h), so that half floats hold them by day and by night.
#include "shared/Types.h"

SHARED_BEGIN

SHADER_CONSTANT float SKY_CLOUDS = 640;  // texels along an edge of the table of the clouds

struct Sky {
    vec3 sunDirection;  // towards it
    float sunAngularRadius;
    vec3 moonDirection;
    float moonAngularRadius;
    vec3 sunIlluminance;  // outside the air
    float altitude;       // of the eye, km
    vec3 moonIlluminance;
    float moonDiscLuminance;  // of the full moon's surface, where the sun lights it straight
    vec3 moonToSun;
    float haze;
    vec3 airglow;  // luminance of the air itself and of the stars that nobody sees one by one
    float groundAlbedo;
    vec4 equatorialFromWorld;  // quaternion
    float starIlluminance;     // by a star of magnitude 0; 0 by day
    uint transmittance;        // texture slots: see SkyPass.h
    uint multiscatter;
    uint skyView;
    uint ambient;
    uint linearSampler;  // clamped
    uint clouds;
    float cloudCover;  // 0 none, 1 all of the sky
    float sunShare;    // of the sun's and the moon's light that gets through between the clouds
    uint padding0;
    uint padding1;
    uint padding2;
};
DECLARE_REF(Sky)

// What every pass that makes a table of the sky is told.
struct SkyPush {
    REF(Sky) sky;
    uint target;  // storage image
};

SHARED_END

#endif
