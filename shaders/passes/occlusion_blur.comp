#version 460
// Smooths the noise of occlusion.comp over the pattern that it has, not across edges, and brings it to full size.
#include "shared/Frame.h"
#include "shared/Post.h"
#include "lib/bindless.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { OcclusionBlurPush push; };

void main() {
    uvec3 id = gl_GlobalInvocationID;
    if (id.x >= push.width || id.y >= push.height) return;
    mat4 m = FrameDataRef(push.frame).at[0].views[id.z].clipFromView;
    float d = texelFetch(sampler2DArray(arrayTextures[push.depth], samplers[push.sampler_]), ivec3(id), 0).r;
    if (d == 0.0) {
        imageStore(storageImages[push.target], ivec3(id), vec4(1.0));
        return;
    }
    float depth = -(m[3][2] - d * m[3][3]) / (d * m[2][3] - m[2][2]);
    ivec2 size = ivec2((push.width + 1u) / 2u, (push.height + 1u) / 2u);
    ivec2 first = (ivec2(id.xy) + 1) / 2 - 2;  // of the 4 x 4 texels around this pixel
    float sum = 0.0, weights = 1e-5;
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x) {
            ivec2 at = clamp(first + ivec2(x, y), ivec2(0), size - 1);
            vec2 texel = texelFetch(sampler2DArray(arrayTextures[push.source], samplers[push.sampler_]), ivec3(at, id.z), 0).rg;
            float weight = exp2(-abs(texel.g - depth) / depth * 60.0);
            sum += texel.r * weight;
            weights += weight;
        }
    imageStore(storageImages[push.target], ivec3(id), vec4(weights > 1e-4 ? sum / weights : 1.0));
}
