#version 460
// One group a set: turns counts into places, and slots with anything to draw into commands, each batch's side by side.
#include "lib/cull.glsl"

layout(local_size_x = 256) in;
layout(push_constant, scalar) uniform Push { CullPush push; };
struct Command {
    uint indexCount, instanceCount, firstIndex;
    int vertexOffset;
    uint firstInstance;
};
layout(buffer_reference, scalar) writeonly buffer Commands { Command at[]; };
layout(buffer_reference, scalar) writeonly buffer Figures { DrawFigures at; };

shared uint sums[CULL_SCAN_GROUP];

// The sum of what the threads before this one bring (Hillis and Steele 1986).
uint before(uint own) {
    uint id = gl_LocalInvocationIndex;
    barrier();
    sums[id] = own;
    for (uint apart = 1u; apart < CULL_SCAN_GROUP; apart *= 2u) {
        barrier();
        uint other = id >= apart ? sums[id - apart] : 0u;
        barrier();
        sums[id] += other;
    }
    barrier();
    return sums[id] - own;
}
uint total() { return sums[CULL_SCAN_GROUP - 1u]; }

// The part of `count` things that this thread looks after.
uvec2 share_(uint count) {
    uint each = (count + CULL_SCAN_GROUP - 1u) / CULL_SCAN_GROUP, first = gl_LocalInvocationIndex * each;
    return uvec2(min(first, count), min(first + each, count));
}

uint instancesOf(CullSet set, DrawSlot slot) { return Words(set.entries).at[slot.firstEntry + slot.entryCount] - Words(set.entries).at[slot.firstEntry]; }

void placeEntries(CullSet set) {
    uvec2 part = share_(push.entryCount);
    uint sum = 0;
    for (uint i = part.x; i < part.y; ++i) sum += Words(set.entries).at[i];
    uint place = before(sum);
    for (uint i = part.x; i < part.y; ++i) {
        uint count = Words(set.entries).at[i];
        Words(set.entries).at[i] = place;
        place += count;
    }
    if (gl_LocalInvocationIndex == 0u) Words(set.entries).at[push.entryCount] = total();
}

void orderSlots(CullSet set) {
    uvec2 part = share_(push.slotCount);
    uint sum = 0;
    for (uint i = part.x; i < part.y; ++i) sum += instancesOf(set, push.slots.at[i]) > 0u ? 1u : 0u;
    uint place = before(sum);
    for (uint i = part.x; i < part.y; ++i) {
        Words(set.order).at[i] = place;
        place += instancesOf(set, push.slots.at[i]) > 0u ? 1u : 0u;
    }
    if (gl_LocalInvocationIndex == 0u) Words(set.order).at[push.slotCount] = total();
}

void writeCommands(CullSet set) {
    uvec2 part = share_(push.slotCount);
    uint triangles = 0;
    for (uint i = part.x; i < part.y; ++i) {
        DrawSlot slot = push.slots.at[i];
        uint count = instancesOf(set, slot);
        if (count == 0u) continue;
        uint first = push.batches.at[slot.batch];
        uint place = first + Words(set.order).at[i] - Words(set.order).at[first];
        Commands(set.commands).at[place] = Command(slot.indexCount, count, slot.firstIndex, 0, Words(set.entries).at[slot.firstEntry]);
        triangles += count * slot.triangles;
    }
    for (uint i = gl_LocalInvocationIndex; i < push.batchCount; i += CULL_SCAN_GROUP)
        Words(set.counts).at[i] = Words(set.order).at[push.batches.at[i + 1u]] - Words(set.order).at[push.batches.at[i]];
    before(triangles);
    if (set.figures != 0ul && gl_LocalInvocationIndex == 0u) {
        Figures(set.figures).at.draws = Words(set.order).at[push.slotCount];
        Figures(set.figures).at.triangles = total();
    }
}

void main() {
    CullSet set = push.sets.at[push.set + gl_WorkGroupID.x];
    placeEntries(set);
    memoryBarrierBuffer();
    barrier();
    orderSlots(set);
    memoryBarrierBuffer();
    barrier();
    writeCommands(set);
}
