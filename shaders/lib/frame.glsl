// How shaders reach what every pass of a frame may want to know. With FRAME_AS_UNIFORMS defined, set 1 holds it: a software driver loads
// uniforms once for all pixels that it shades together, what lies behind an address for each of them.
#ifndef REKINDLE_FRAME_GLSL
#define REKINDLE_FRAME_GLSL
#include "shared/Bindings.h"
#include "shared/Frame.h"

#ifdef FRAME_AS_UNIFORMS
layout(set = 1, binding = UNIFORM_FRAME, scalar) uniform FrameUniforms { FrameData data; } frameUniforms;
layout(set = 1, binding = UNIFORM_HARMONICS, scalar) uniform HarmonicsUniforms { vec3 at[SH_COUNT]; } harmonicsUniforms;
layout(set = 1, binding = UNIFORM_SHADOWS, scalar) uniform ShadowUniforms { ShadowData data; } shadowUniforms;
#define FRAME frameUniforms.data
#define HARMONIC(i) harmonicsUniforms.at[i]
#define SHADOWS shadowUniforms.data
#else  // `frame` and `data` are the parameters of the functions that say so
#define FRAME frame.at[0]
#define HARMONIC(i) frame.at[0].environment.irradiance.at[i]
#define SHADOWS data.at[0]
#endif

#endif
