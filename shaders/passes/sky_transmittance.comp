#version 460
// How much light comes through the air, for every altitude and direction above the horizon.
#include "lib/atmosphere.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { SkyPush push; };

void main() {
    const ivec2 pixel = ivec2(gl_GlobalInvocationID.xy);
    const ivec2 extent = imageSize(storageImages[push.target]).xy;
    if (any(greaterThanEqual(pixel, extent))) return;
    const vec2 ray = transmittanceTableRay(vec2(pixel) / vec2(extent - 1));
    imageStore(storageImages[push.target], ivec3(pixel, 0), vec4(transmittanceToTop(ray.x, ray.y, push.sky.at[0].haze), 1));
}
