#version 460
#extension GL_EXT_multiview : require
// Lays a smaller picture over the whole target, smoothly.
#include "shared/Output.h"
#include "lib/bindless.glsl"

layout(push_constant, scalar) uniform Push { EnlargePush push; };
layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColor;

void main() { outColor = textureLod(sampler2DArray(arrayTextures[push.picture], samplers[push.linearClamp]), vec3(inUv, gl_ViewIndex), 0.0); }
