#version 460
// Only for what has holes: leaves depth where the alpha mask says that something is.
#include "shared/Depth.h"
#include "lib/bindless.glsl"

layout(constant_id = 0) const uint lobes = 0;
layout(constant_id = 1) const uint filled = 0;
layout(constant_id = 2) const uint multisampled = 0;
layout(constant_id = 3) const uint uvs = UVS_SETS | UVS_TRANSFORMED;
#include "lib/coverage.glsl"

layout(push_constant, scalar) uniform Push { DepthPush push; };
layout(location = 0) in vec2 inUvs[4];
layout(location = 4) in float inAlpha;
layout(location = 5) in flat uint inInstance;

void main() {
    Instance instance = push.instances.at[inInstance];
    float alpha = instance.material.at[0].baseColor.a * inAlpha;
    if ((filled & (1u << TEXTURE_BASE_COLOR)) != 0) {
        TextureUse use = instance.material.at[0].textures[TEXTURE_BASE_COLOR];
        vec2 uv = (uvs & UVS_SETS) == 1u ? inUvs[0] : inUvs[use.uvSet & 3u];
        if ((uvs & UVS_TRANSFORMED) != 0) uv = mat2(use.linear.xy, use.linear.zw) * uv + use.offset;
        uint sampler_ = (uvs & UVS_SLANTED) != 0 ? use.slanted : use.sampler_;
        alpha *= texture(sampler2D(textures[nonuniformEXT(use.texture)], samplers[nonuniformEXT(sampler_)]), uv).a;
    }
    coverage(alpha, instance.material.at[0].alphaCutoff);
}
