#version 460
// Writes each chunk's chosen instances to where their level's list has room for them.
#include "lib/cull.glsl"

layout(local_size_x = 64) in;
layout(push_constant, scalar) uniform Push { CullPush push; };

void main() {
    uint id = gl_GlobalInvocationID.x;
    if (id >= push.chunkCount) return;
    CullSet set = push.sets.at[push.set + gl_WorkGroupID.y];
    DrawChunk chunk = push.chunks.at[id];
    DrawRun run = push.runs.at[chunk.run];
    uint places[CULL_LODS];
    for (uint i = 0; i < run.slotCount; ++i) places[i] = Words(set.entries).at[push.slots.at[run.firstSlot + i].firstEntry + id - run.firstChunk];
    for (uint i = 0; i < chunk.instanceCount; ++i) {
        uint choice = Words(set.choices).at[chunk.firstInstance + i];
        if (choice != CULL_NONE) Words(set.list).at[places[choice & CHOICE_LEVEL]++] = chunk.firstInstance + i | choice >> CHOICE_WIDTH_SHIFT << DRAWN_WIDTH_SHIFT;
    }
}
