#ifndef REKINDLE_EYE_DEPTH_H
#define REKINDLE_EYE_DEPTH_H
// Push constants of eye_depth.frag: the depth picture as a headset's runtime takes it.
#include "shared/Types.h"

SHARED_BEGIN

struct EyeDepthPush {
    uint depth;    // array texture, multisampled if samples > 1
    uint samples;
    uint width;    // of that texture; the target may be larger
    uint height;
};

SHARED_END
#endif
