#version 460
// The clouds over an eye: light added to the clear sky behind them, and in alpha the share of that sky which stays.
#include "lib/clouds.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { SkyPush push; };

void main() {
    const ivec3 texel = ivec3(gl_GlobalInvocationID);
    const ivec2 extent = imageSize(storageImages[push.target]).xy;
    if (any(greaterThanEqual(texel.xy, extent))) return;
    const Sky sky = push.sky.at[0];
    const vec2 place = vec2(texel.xy) / vec2(extent - 1) * 2 - 1;
    imageStore(storageImages[push.target], ivec3(texel.xy, 0), cloudsTowards(sky, cloudDirection(place)));
}
