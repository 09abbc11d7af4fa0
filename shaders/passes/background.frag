#version 460
#extension GL_EXT_multiview : require
// The environment behind everything.
#define FRAME_AS_UNIFORMS
#include "shared/Forward.h"
#include "lib/frame.glsl"
#include "lib/air.glsl"
#include "lib/bindless.glsl"

layout(push_constant, scalar) uniform Push { ForwardPush push; };
layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColor;

void main() {
    FrameDataRef frame = push.frame;
    ViewData view = FRAME.views[gl_ViewIndex];
    vec4 far = view.worldFromClip * vec4(inUv * 2.0 - 1.0, 1e-6, 1.0);
    vec3 towards = normalize(far.xyz / far.w - view.eye);
    vec3 direction = FRAME.environment.fromWorld * towards;
    vec3 radiance = textureLod(samplerCube(cubeTextures[FRAME.environment.specular], samplers[FRAME.linearClamp]), direction, 0.0).rgb;
    vec3 color = backgroundThroughFog(frame, view.eye, towards, radiance * FRAME.environment.intensity * FRAME.exposure);
    outColor = vec4(min(color, vec3(60000.0)), 1.0);
}
