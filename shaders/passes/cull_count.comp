#version 460
// How many instances of each chunk were chosen in each level.
#include "lib/cull.glsl"

layout(local_size_x = 64) in;
layout(push_constant, scalar) uniform Push { CullPush push; };

void main() {
    uint id = gl_GlobalInvocationID.x;
    if (id >= push.chunkCount) return;
    CullSet set = push.sets.at[push.set + gl_WorkGroupID.y];
    DrawChunk chunk = push.chunks.at[id];
    DrawRun run = push.runs.at[chunk.run];
    uint counts[CULL_LODS];
    for (uint i = 0; i < run.slotCount; ++i) counts[i] = 0;
    for (uint i = 0; i < chunk.instanceCount; ++i) {
        uint choice = Words(set.choices).at[chunk.firstInstance + i];
        if (choice != CULL_NONE) ++counts[choice & CHOICE_LEVEL];
    }
    for (uint i = 0; i < run.slotCount; ++i) Words(set.entries).at[push.slots.at[run.firstSlot + i].firstEntry + id - run.firstChunk] = counts[i];
}
