#ifndef REKINDLE_FRAME_H
#define REKINDLE_FRAME_H
// What every pass of a frame may want to know.
#include "shared/Air.h"
#include "shared/Scene.h"
#include "shared/Shadows.h"
#include "shared/Sky.h"

SHARED_BEGIN

#define MAX_VIEWS 4
#define FEW_DIRECTIONAL 4

#define BACKGROUND_ENVIRONMENT 0
#define BACKGROUND_TRANSPARENT 1
#define BACKGROUND_COLOR 2

#define TONEMAP_NEUTRAL 0
#define TONEMAP_ACES 1
#define TONEMAP_AGX 2
#define TONEMAP_NONE 3

#define CHANNEL_LIT 0
#define CHANNEL_BASE_COLOR 1
#define CHANNEL_NORMAL 2
#define CHANNEL_GEOMETRIC_NORMAL 3
#define CHANNEL_TANGENT 4
#define CHANNEL_UV0 5
#define CHANNEL_UV1 6
#define CHANNEL_VERTEX_COLOR 7
#define CHANNEL_METALLIC 8
#define CHANNEL_ROUGHNESS 9
#define CHANNEL_OCCLUSION 10
#define CHANNEL_EMISSIVE 11
#define CHANNEL_ALPHA 12
#define CHANNEL_DEPTH 13
#define CHANNEL_OVERDRAW 14

#define SH_COUNT 18  // bands 0, 1, 2 and 4 (band 3 of a cosine lobe is zero)

struct ViewData {
    mat4 viewFromWorld;
    mat4 clipFromView;
    mat4 clipFromWorld;
    mat4 worldFromClip;
    vec3 eye;
    float pixelAngle;  // radians across a pixel at the picture's centre
};

// Light from far away, ready for shading. Radiance is already times the environment's intensity, not yet exposed.
struct EnvironmentData {
    uint specular;    // cube: mip 0 sharp, then GGX of rising roughness
    uint sheen;       // cube: Charlie of rising roughness
    uint lut;         // 2D array: 0 GGX scale and bias, Charlie albedo
    float specularMips;
    float sheenMips;
    float intensity;
    mat3 fromWorld;   // turns a world direction into the cube's
    REF(vec3) irradiance;  // SH_COUNT coefficients, divided by pi
};

struct FrameData {
    ViewData views[MAX_VIEWS];
    uint viewCount;
    uint width;
    uint height;
    float exposure;  // what is written to the picture is radiance times this
    REF(Light) lights;
    uint lightCount;
    uint directionalCount;  // the first ones of `lights`
    REF(ShadowData) shadows;  // 0: none
    REF(uint) clusters;       // lists of lights; 0: all lights reach everywhere
    uint channel;
    uint linearClamp;   // samplers
    uint linearRepeat;
    uint nearestClamp;
    uint background;
    vec4 backgroundColor;
    EnvironmentData environment;
    REF(Sky) sky;    // 0: none
    float skyScale;  // from the sky's scale to radiance
    AirData air;
    Light directional[FEW_DIRECTIONAL];  // the first of `lights` again, as far as they are directional
    vec3 sunOnGround;  // lux that directional lights bring to open, level ground
    vec4 wind;  // where it blows to (x and z, unit length), metres a second, and the moment in seconds
};
DECLARE_REF(FrameData)

SHARED_END
#endif
