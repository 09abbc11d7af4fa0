#ifndef REKINDLE_ENVIRONMENT_H
#define REKINDLE_ENVIRONMENT_H
// Push constants of the passes that prepare image-based light.
#include "shared/Types.h"

SHARED_BEGIN

// environment_capture.comp: an equirectangular image into mip 0 of a cube.
struct CapturePush {
    uint source;   // texture
    uint sampler_;
    uint target;   // storage image, 6 layers
    uint size;     // of a face
};

// environment_filter.comp: one mip level of a prefiltered cube.
struct FilterPush {
    uint source;       // cube with all its mips
    uint sampler_;
    uint target;       // storage image: the level
    uint size;         // of the level's face
    float roughness;   // perceptual
    uint samples;
    uint sourceSize;   // of the source's face at mip 0
    uint sheen;        // 0 GGX, 1 Charlie
};

// environment_irradiance.comp: spherical harmonics of a cube's light.
struct IrradiancePush {
    uint64_t target;  // of SH_COUNT vec3
    uint source;      // cube
    uint sampler_;
    float lod;        // which mip to integrate
    uint size;        // of a face there
};

// lobe_lut.comp
struct LutPush {
    uint target;  // storage image
    uint size;
    uint samples;
};

SHARED_END
#endif
