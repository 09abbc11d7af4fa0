#version 460
// Meters the first view's picture on a grid, as a mean of logarithms that favours the middle. Much darker than it was taken to be, it is
// brightened half of the way, as eyes do in a room by day: it stays a room. One work group; the same picture gives the same factor.
#include "shared/Post.h"
#include "lib/bindless.glsl"

#define THREADS 128
layout(local_size_x = THREADS) in;
layout(push_constant, scalar) uniform Push { ExposurePush push; };

shared vec2 sums[THREADS];

void main() {
    uint me = gl_LocalInvocationIndex;
    const uvec2 grid = uvec2(64u, 36u);
    vec2 mine = vec2(0.0);
    for (uint i = me; i < grid.x * grid.y; i += THREADS) {
        vec2 uv = (vec2(i % grid.x, i / grid.x) + 0.5) / vec2(grid);
        vec4 texel = textureLod(sampler2DArray(arrayTextures[push.source], samplers[push.sampler_]), vec3(uv, 0.0), 0.0);
        if (texel.a < 0.01) continue;
        float luminance = dot(texel.rgb / texel.a, vec3(0.2126, 0.7152, 0.0722));
        vec2 away = uv - 0.5;
        float weight = texel.a * exp(-4.0 * dot(away, away));
        mine += vec2(log(clamp(luminance, 1e-4, 5000.0)), 1.0) * weight;
    }
    sums[me] = mine;
    barrier();
    for (uint stride = THREADS / 2; stride > 0; stride /= 2) {
        if (me < stride) sums[me] += sums[me + stride];
        barrier();
    }
    if (me != 0) return;
    float mean = sums[0].y > 0.0 ? exp(sums[0].x / sums[0].y) : 0.18;
    float gain = 0.16 / mean;
    if (gain > push.adapts) gain = push.adapts * sqrt(gain / push.adapts);
    imageStore(storageImages[push.target], ivec3(0), vec4(clamp(gain, push.least, push.most)));
}
