#version 460
// Halves a picture with a 4 x 4 tent of bilinear taps: smooth enough that a chain of them looks like a Gaussian.
#include "shared/Downsample.h"
#include "lib/bindless.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { DownsamplePush push; };

void main() {
    uvec3 texel = gl_GlobalInvocationID;
    if (texel.x >= push.width || texel.y >= push.height) return;
    vec2 size = vec2(push.width, push.height);
    vec2 uv = (vec2(texel.xy) + 0.5) / size;
    vec4 sum = vec4(0.0);
    for (int y = -1; y <= 1; y += 2)
        for (int x = -1; x <= 1; x += 2)
            sum += textureLod(sampler2DArray(arrayTextures[push.source], samplers[push.sampler_]), vec3(uv + vec2(x, y) * 0.5 / size, texel.z), push.lod);
    imageStore(storageImages[push.target], ivec3(texel), sum * 0.25);
}
