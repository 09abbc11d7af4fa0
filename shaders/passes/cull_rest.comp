#version 460
// What the first of two sets shows and the one before it has not drawn yet: written to the second.
#include "lib/cull.glsl"

layout(local_size_x = 64) in;
layout(push_constant, scalar) uniform Push { CullPush push; };

void main() {
    uint id = gl_GlobalInvocationID.x;
    if (id >= push.instanceCount) return;
    uint early = Words(push.sets.at[push.set].choices).at[id], all_ = Words(push.sets.at[push.set + 1u].choices).at[id];
    Words(push.sets.at[push.set + 2u].choices).at[id] = early == CULL_NONE ? all_ : CULL_NONE;
}
