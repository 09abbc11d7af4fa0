#version 460
#extension GL_EXT_multiview : require
// Of a pixel's samples the nearest: an edge moves with what is in front of it. What is at the eye itself is what nobody sees, and
// as far away as can be.
#include "shared/EyeDepth.h"
#include "lib/bindless.glsl"

layout(push_constant, scalar) uniform Push { EyeDepthPush push; };
layout(location = 0) in vec2 inUv;

float nearestAt(ivec3 pixel) {
    if (push.samples == 1u) return texelFetch(arrayTextures[push.depth], pixel, 0).r;
    float nearest = 0.0;
    for (int i = 0; i < int(push.samples); ++i) nearest = max(nearest, texelFetch(multisampledTextures[push.depth], pixel, i).r);
    return nearest;
}

void main() {
    ivec2 size = ivec2(push.width, push.height);
    float nearest = nearestAt(ivec3(min(ivec2(inUv * vec2(size)), size - 1), gl_ViewIndex));
    gl_FragDepth = nearest < 0.9999 ? nearest : 0.0;
}
