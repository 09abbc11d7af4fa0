#ifndef REKINDLE_DOWNSAMPLE_H
#define REKINDLE_DOWNSAMPLE_H
// Push constants of downsample.comp: one mip level from the one above.
#include "shared/Types.h"

SHARED_BEGIN

struct DownsamplePush {
    uint source;   // array texture
    uint sampler_;
    uint target;   // storage image
    uint width;    // of the target
    uint height;
    float lod;     // of the source
};

SHARED_END
#endif
