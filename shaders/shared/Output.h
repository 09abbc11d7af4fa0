#ifndef REKINDLE_OUTPUT_H
#define REKINDLE_OUTPUT_H
// Push constants of output.frag: from the drawn picture to what is shown or saved.
#include "shared/Frame.h"

SHARED_BEGIN

#define ENCODE_SRGB 0u         // tone-mapped, sRGB-encoded, straight alpha
#define ENCODE_DISPLAY 1u      // tone-mapped, linear: the target's format encodes
#define ENCODE_LINEAR 2u       // exposed, not tone-mapped, straight alpha

struct OutputPush {
    vec4 backgroundColor;  // linear; alpha 0: the picture keeps its own alpha
    uint color;        // the picture, premultiplied: array texture, or multisampled array texture
    uint samples;      // 1 or more
    uint bloom;        // array texture or NO_TEXTURE
    float bloomStrength;
    uint linearClamp;
    uint tonemap;
    uint encoding;
    uint layer;        // of the picture, when the target has one
    uint exposure;     // measured exposure: 1D place in the array texture, or NO_TEXTURE
    uint width, height;
    uint channel;
    uint sharpened;    // 1: contrast between neighbours is raised; one sample only
    uint dithers;      // 1: hides the steps of 8 bits, which show in the smooth gradients of a clear sky and nowhere else
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
