#ifndef REKINDLE_FORWARD_H
#define REKINDLE_FORWARD_H
// Push constants of the passes that draw the scene's meshes.
#include "shared/Frame.h"

SHARED_BEGIN

struct ForwardPush {
    REF(FrameData) frame;
    REF(Instance) instances;
    REF(uint) drawn;    // the instances to draw, as the commands count them
    uint opaqueColor;   // array texture behind transmissive things: the opaque picture with blurred mips; or NO_TEXTURE
    float opaqueMips;
    uint occlusion;     // ambient occlusion: array texture, or NO_TEXTURE
    float pointSize;    // pixels
    uint air;           // volume texture of the air before the eye, or NO_TEXTURE
};

// air.comp
struct AirPush {
    REF(FrameData) frame;
    uint target;  // storage volume
};

SHARED_END
#endif
