#version 460
// The illuminance of level ground by the sky above, without the sun's and the moon's own light. One texel.
#include "lib/sky.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { SkyPush push; };

shared vec3 sums[64];

// Evenly spread over the disc that the hemisphere casts on the ground, so that each direction weighs the same.
vec3 direction(uint x, uint y) {
    const float radius = sqrt((y + 0.5) / 32), azimuth = (x + 0.5) / 32 * 2 * PI;
    return vec3(radius * cos(azimuth), sqrt(1 - radius * radius), radius * sin(azimuth));
}

void main() {
    const Sky sky = push.sky.at[0];
    vec3 sum = vec3(0);
    for (uint y = gl_LocalInvocationID.y; y < 32; y += 8)
        for (uint x = gl_LocalInvocationID.x; x < 32; x += 8) sum += skyLuminance(sky, direction(x, y));
    sums[gl_LocalInvocationIndex] = sum;
    barrier();
    if (gl_LocalInvocationIndex != 0) return;
    for (uint i = 1; i < 64; ++i) sum += sums[i];
    imageStore(storageImages[push.target], ivec3(0), vec4(sum * PI / (32 * 32), 1));
}
