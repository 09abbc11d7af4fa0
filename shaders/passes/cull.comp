#version 460
// Chooses for each instance whether it is drawn, and in which level of detail: the coarsest that no view could tell from the finest.
#include "lib/cull.glsl"

layout(local_size_x = 64) in;
layout(push_constant, scalar) uniform Push { CullPush push; };

layout(buffer_reference, scalar) buffer Figures { DrawFigures at; };

// Pixels that a metre of the thing may span in that view, at most; 0: it is not there; negative: it is there, but hidden.
float seenBy(CullSet set, uint view, mat4 worldFromMesh, DrawRun run) {
    CullView v = set.views.at[view];
    ClipBox box = clipBox(v.clipFromWorld, worldFromMesh, run.centre, run.half_);
    if (outside(box, (set.flags & CULL_ANY_DEPTH) != 0u)) return 0.0;
    float distance_ = nearest(box);
    if (distance_ < 1e-4) return 1e30;
    if ((run.flags & RUN_THIN) == 0u) {
        Cover cover = coverOf(box, v.extent);
        vec2 size = cover.high - cover.low;
        if (max(size.x, size.y) < set.smallest) return 0.0;
        if ((set.flags & CULL_HIDDEN) != 0u && cover.depth < 1.0 && hidden(cover, push.pyramid, uvec2(v.extent), set.viewCount, view)) return -v.pixelsPerMetre / distance_;
    }
    return v.pixelsPerMetre / distance_;
}

uint coarsest(DrawRun run, float metres) {
    uint level = run.slotCount - 1u;
    while (level > 0u && push.slots.at[run.firstSlot + level].error > metres) --level;
    return level;
}

// A number of its own for each instance, evenly from 0 to 1 (Wang 2007).
float lot(uint id) {
    id = (id ^ 61u) ^ (id >> 16u);
    id *= 9u;
    id ^= id >> 4u;
    id *= 0x27d4eb2du;
    return float((id ^ (id >> 15u)) >> 8u) / 16777216.0;
}

// Of a crowd a part is drawn that shrinks with its size in the picture, and what is drawn is the wider. Each has its own size at which it goes:
// there its width comes down to nothing, so nothing is seen to vanish.
uint inCrowd(float size, float crowd, uint id) {
    if (size >= crowd) return 0u;
    float share = max(pow(size / crowd, 1.5), 1.0 / 16.0), left = share - lot(id);
    if (left <= 0.0) return CULL_NONE;
    float width = min(inversesqrt(share), 3.0) * min(left / (0.2 * share), 1.0);
    return clamp(uint(width * DRAWN_WIDTH_STEPS + 0.5), 1u, DRAWN_WIDTH_MOST) << CHOICE_WIDTH_SHIFT;
}

uint choose(CullSet set, uint id) {
    DrawRun run = push.runs.at[push.instances.at[id].run];
    if ((run.flags & RUN_ENDLESS) != 0u) return 0u;
    mat4 worldFromMesh = push.instances.at[id].worldFromMesh;
    float scale = max(length(worldFromMesh[0].xyz), max(length(worldFromMesh[1].xyz), length(worldFromMesh[2].xyz)));
    float size = 2.0 * length(run.half_);
    run.half_ += 1.6 * push.instances.at[id].swayGive / max(scale, 1e-6);  // it may lean that far out of its box
    if (set.within.w > 0.0 && distance((worldFromMesh * vec4(run.centre, 1.0)).xyz, set.within.xyz) > set.within.w + scale * length(run.half_)) return CULL_NONE;
    float most = 0.0, hidden = 0.0;
    for (uint view = 0; view < set.viewCount; ++view) {
        float pixels = seenBy(set, view, worldFromMesh, run);
        most = max(most, pixels);
        hidden = max(hidden, -pixels);
    }
    if (most > 0.0) {
        uint crowd = (run.flags & RUN_CROWD) != 0u && set.crowd > 0.0 ? inCrowd(most * scale * size, set.crowd, id) : 0u;
        return crowd == CULL_NONE ? CULL_NONE : crowd | coarsest(run, set.detail / max(most * scale, 1e-30));
    }
    if (hidden > 0.0 && set.figures != 0ul) {
        uint level = coarsest(run, set.detail / max(hidden * scale, 1e-30));
        atomicAdd(Figures(set.figures).at.hidden, push.slots.at[run.firstSlot + level].triangles);
    }
    return CULL_NONE;
}

void main() {
    uint id = gl_GlobalInvocationID.x;
    if (id >= push.instanceCount) return;
    CullSet set = push.sets.at[push.set + gl_WorkGroupID.y];
    bool before = (set.flags & CULL_SEEN_BEFORE) == 0u || Words(push.seen).at[id] != 0u;
    uint choice = before ? choose(set, id) : CULL_NONE;
    Words(set.choices).at[id] = choice;
    if ((set.flags & CULL_HIDDEN) != 0u) Words(push.seen).at[id] = choice != CULL_NONE ? 1u : 0u;
}
