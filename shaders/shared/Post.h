#ifndef REKINDLE_POST_H
#define REKINDLE_POST_H
// Push constants of the passes that work on whole pictures: ambient occlusion, bloom, exposure.
#include "shared/Types.h"

SHARED_BEGIN

// occlusion.comp: how much of its surroundings each second pixel sees.
struct OcclusionPush {
    uint64_t frame;
    uint depth;       // array texture
    uint sampler_;    // nearest
    uint target;      // storage image: R openness, G distance along the view's axis
    uint width;       // of the target
    uint height;
    float radius;     // metres
};

// occlusion_blur.comp: smooths it and brings it to full size.
struct OcclusionBlurPush {
    uint64_t frame;
    uint source;   // array texture
    uint depth;    // array texture
    uint sampler_; // nearest
    uint target;   // storage image
    uint width;    // of the target
    uint height;
};

// bloom_up.comp: a level of the glow from the next smaller one and the picture of its own size.
struct BloomPush {
    uint smaller;    // array texture
    uint same;       // array texture
    uint sampler_;   // linear
    uint target;     // storage image
    uint width;
    uint height;
    float spread;    // weight of the smaller one
};

// exposure.comp: the picture's mean brightness, and the factor that brings it to middle grey, or half of the way beyond `adapts`.
struct ExposurePush {
    uint source;     // array texture, premultiplied
    uint sampler_;
    uint target;     // storage image, 1 x 1
    float least;     // limits of the factor
    float adapts;
    float most;
};

SHARED_END
#endif
