#ifndef REKINDLE_FORWARD_H
#define REKINDLE_FORWARD_H
// Push constants of the passes that draw the scene's meshes.
#include "shared/Frame.h"

SHARED_BEGIN

// What a frame has, so that forward.frag is made without what it has not: its specialisation constant 5. A shader with more than a
// frame needs draws it just as well.
#define FRAME_ENVIRONMENT 0x1u    // light from everywhere
#define FRAME_DIRECTIONAL 0x2u    // lights from far away
#define FRAME_LOCAL_LIGHTS 0x4u   // lamps
#define FRAME_SUN_SHADOWS 0x8u
#define FRAME_LAMP_SHADOWS 0x10u
#define FRAME_OCCLUSION 0x20u     // by the depth picture
#define FRAME_AIR 0x40u
#define FRAME_CHANNEL 0x80u       // a property is seen instead of light
#define FRAME_MANY_DIRECTIONAL 0x100u  // more than FEW_DIRECTIONAL
#define FRAME_ALL 0x1ffu

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
