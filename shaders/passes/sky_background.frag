#version 460
#extension GL_EXT_multiview : require
// The sky behind everything, with sun, moon and stars.
#define FRAME_AS_UNIFORMS
#include "shared/Forward.h"
#include "lib/frame.glsl"
#include "lib/air.glsl"
#include "lib/sky_bodies.glsl"

layout(push_constant, scalar) uniform Push { ForwardPush push; };
layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColor;

void main() {
    FrameDataRef frame = push.frame;
    ViewData view = FRAME.views[gl_ViewIndex];
    // From a point on the near plane to one at reversed depth 0, which may be infinitely far.
    vec4 near = view.worldFromClip * vec4(inUv * 2.0 - 1.0, 1.0, 1.0), far = view.worldFromClip * vec4(inUv * 2.0 - 1.0, 0.0, 1.0);
    vec3 direction = normalize(far.xyz * near.w - near.xyz * far.w);
    Sky sky = FRAME.sky.at[0];
    vec3 luminance = skyLuminance(sky, direction) + skyBodies(sky, direction, view.pixelAngle);
    vec3 color = backgroundThroughFog(frame, view.eye, direction, luminance * FRAME.skyScale * FRAME.exposure);
    outColor = vec4(min(color, vec3(60000.0)), 1.0);
}
