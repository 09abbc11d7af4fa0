#version 460
// Lays the smaller, blurrier level over this one with a 3 x 3 tent (Jimenez 2014, "Next generation post processing in Call of Duty").
#include "shared/Post.h"
#include "lib/bindless.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { BloomPush push; };

void main() {
    uvec3 id = gl_GlobalInvocationID;
    if (id.x >= push.width || id.y >= push.height) return;
    vec2 size = vec2(push.width, push.height), uv = (vec2(id.xy) + 0.5) / size;
    vec3 sum = vec3(0.0);
    for (int y = -1; y <= 1; ++y)
        for (int x = -1; x <= 1; ++x) {
            float weight = (x == 0 ? 2.0 : 1.0) * (y == 0 ? 2.0 : 1.0) / 16.0;
            sum += weight * textureLod(sampler2DArray(arrayTextures[push.smaller], samplers[push.sampler_]), vec3(uv + vec2(x, y) * 2.0 / size, id.z), 0.0).rgb;
        }
    vec3 own = textureLod(sampler2DArray(arrayTextures[push.same], samplers[push.sampler_]), vec3(uv, id.z), 0.0).rgb;
    imageStore(storageImages[push.target], ivec3(id), vec4(mix(own, sum, push.spread), 1.0));
}
