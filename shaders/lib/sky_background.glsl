#ifndef SKY_BACKGROUND_GLSL
#define SKY_BACKGROUND_GLSL
// What the background's two stages are told (engine/render/SkyBackground.cpp).
#include "lib/sky_bodies.glsl"

layout(buffer_reference, scalar) readonly buffer Views { mat4 worldFromClip[]; };
layout(push_constant, scalar) uniform Push {
    SkyRef skyOf;
    Views views;
    float scale;  // from the sky's scale to the picture's
};

#endif
