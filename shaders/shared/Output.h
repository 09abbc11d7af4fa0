#ifndef REKINDLE_OUTPUT_H
#define REKINDLE_OUTPUT_H
// Push constants of output.frag: from the drawn picture to what is shown or saved.
#include "shared/Frame.h"

SHARED_BEGIN

#define ENCODE_SRGB 0u         // tone-mapped, sRGB-encoded, straight alpha
#define ENCODE_DISPLAY 1u      // tone-mapped, linear: the target's format encodes
#define ENCODE_LINEAR 2u       // exposed, not tone-mapped, straight alpha

// What the pass does besides: specialisation constant 3 of output.frag. 0 is how many samples a pixel has, 1 the TONEMAP_*, 2 the ENCODE_*.
#define OUTPUT_LIT 0x1u       // light, to be tone-mapped; else a property of surfaces (CHANNEL_*)
#define OUTPUT_BLOOMS 0x2u
#define OUTPUT_METERED 0x4u   // by the exposure that was measured
#define OUTPUT_SHARPENS 0x8u  // raises contrast between neighbours; one sample only
#define OUTPUT_DITHERS 0x10u  // hides the steps of 8 bits, which show in the smooth gradients of a clear sky and nowhere else
#define OUTPUT_ALL 0x1fu

struct OutputPush {
    vec4 backgroundColor;  // linear; alpha 0: the picture keeps its own alpha
    vec4 ground;           // the same as it is shown where nothing was drawn over it: encoded, straight alpha
    uint color;        // the picture, premultiplied: array texture, or multisampled array texture
    uint bloom;        // array texture
    float bloomStrength;
    uint linearClamp;
    uint layer;        // of the picture, when the target has one
    uint exposure;     // measured exposure: 1D place in the array texture
    uint width, height;
};

// smooth.frag
struct SmoothPush {
    uint picture;      // array texture, straight alpha
    uint linearClamp;
    uint width, height;
    uint decoded;      // 1: its values are linear when they are read
};

// enlarge.frag
struct EnlargePush {
    uint picture;      // array texture
    uint width, height;  // its own
};

SHARED_END
#endif
