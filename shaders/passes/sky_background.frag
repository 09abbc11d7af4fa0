#version 460
// The sky behind the scene, with sun, moon and stars.
#include "lib/sky_background.glsl"

layout(location = 0) in vec3 direction;
layout(location = 0) out vec4 color;

void main() {
    const vec3 towards = normalize(direction);
    const float pixel = max(length(dFdx(towards)), length(dFdy(towards)));
    const vec3 luminance = skyLuminance(skyOf.at[0], towards) + skyBodies(skyOf.at[0], towards, pixel);
    color = vec4(min(luminance * scale, vec3(6e4)), 1);  // half floats end at 65504
}
