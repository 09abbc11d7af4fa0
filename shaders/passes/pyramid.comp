#version 460
// Makes five levels of the depth pyramid: a group reduces 16 x 16 blocks of the first to one of the last.
#include "shared/Pyramid.h"
#include "lib/bindless.glsl"

layout(local_size_x = 16, local_size_y = 16) in;
layout(push_constant, scalar) uniform Push { PyramidPush push; };
layout(buffer_reference, scalar) buffer Blocks { float at[]; };

shared float tile[16][16];

float sampleAt(ivec2 pixel, uint view) {
    if (push.samples == 1u) return texelFetch(arrayTextures[push.depth], ivec3(pixel, view), 0).r;
    float farthest = 1.0;
    for (int i = 0; i < int(push.samples); ++i) farthest = min(farthest, texelFetch(multisampledTextures[push.depth], ivec3(pixel, view), i).r);
    return farthest;
}

uint place(uint level, uvec2 block, uint view) {
    uint columns = pyramidSide(push.width, level), rows = pyramidSide(push.height, level);
    return pyramidStart(push.width, push.height, push.views, level) + (view * rows + block.y) * columns + block.x;
}

// What the first level's block covers: four pixels, or four blocks of the level before.
float gathered(uvec2 block, uint view) {
    bool pixels = push.level == 0u;
    uvec2 size = pixels ? uvec2(push.width, push.height) : uvec2(pyramidSide(push.width, push.level - 1u), pyramidSide(push.height, push.level - 1u));
    float farthest = 1.0;
    for (uint i = 0; i < 4u; ++i) {
        uvec2 from = min(block * 2u + uvec2(i & 1u, i >> 1u), size - 1u);
        farthest = min(farthest, pixels ? sampleAt(ivec2(from), view) : Blocks(push.pyramid).at[place(push.level - 1u, from, view)]);
    }
    return farthest;
}

void keep(uint level, uvec2 block, uint view, float farthest) {
    if (block.x < pyramidSide(push.width, level) && block.y < pyramidSide(push.height, level))
        Blocks(push.pyramid).at[place(level, block, view)] = farthest;
}

void main() {
    uvec2 local = gl_LocalInvocationID.xy, block = gl_GlobalInvocationID.xy;
    uint view = gl_WorkGroupID.z;
    float farthest = gathered(block, view);
    keep(push.level, block, view, farthest);
    tile[local.y][local.x] = farthest;
    for (uint step_ = 1u; step_ <= 4u; ++step_) {
        barrier();
        uint stride = 1u << step_;
        if (local.x % stride == 0u && local.y % stride == 0u) {
            uint apart = stride / 2u;
            farthest = min(min(tile[local.y][local.x], tile[local.y][local.x + apart]), min(tile[local.y + apart][local.x], tile[local.y + apart][local.x + apart]));
            tile[local.y][local.x] = farthest;
            keep(push.level + step_, block >> step_, view, farthest);
        }
    }
}
