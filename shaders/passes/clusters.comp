#version 460
// Lists, for each block of each view, the lights whose spheres, and cones, touch it, in the lights' own order.
#include "shared/Frame.h"
#include "lib/clusters.glsl"

layout(local_size_x = 64) in;
layout(buffer_reference, scalar) writeonly buffer Lists { uint at[]; };
layout(push_constant, scalar) uniform Push { ClusterPush push; };

// The point of the view's space that a corner of the block's picture has at that depth, through both projections of view/View.h.
vec3 corner(mat4 m, vec2 ndc, float depth) {
    float w = m[3][3] - m[2][3] * depth;
    return vec3((ndc.x * w + m[2][0] * depth) / m[0][0], (ndc.y * w + m[2][1] * depth) / m[1][1], -depth);
}

// Whether a spot's cone may touch a sphere about `middle`, both in the view's space. The formula is Wronski's ("Cull that cone!",
// 2017): how far the sphere's middle is from the cone's side.
bool inCone(Light light, vec3 tip, vec3 direction, vec3 middle, float radius) {
    float cosine = -light.coneOffset / light.coneScale;
    if (light.type != LIGHT_SPOT || cosine <= 0.0) return true;
    vec3 to = middle - tip;
    float along = dot(to, direction);
    float aside = cosine * sqrt(max(dot(to, to) - along * along, 0.0)) - along * sqrt(1.0 - cosine * cosine);
    return aside <= radius && along >= -radius;
}

void main() {
    uint id = gl_GlobalInvocationID.x, view = gl_WorkGroupID.y;
    if (id >= CLUSTERS_X * CLUSTERS_Y * CLUSTERS_Z) return;
    uvec3 block = uvec3(id % CLUSTERS_X, id / CLUSTERS_X % CLUSTERS_Y, id / (CLUSTERS_X * CLUSTERS_Y));
    FrameDataRef frame = FrameDataRef(push.frame);
    mat4 clipFromView = frame.at[0].views[view].clipFromView, viewFromWorld = frame.at[0].views[view].viewFromWorld;
    float near = clusterDepth(block.z), far = block.z + 1u == CLUSTERS_Z ? 1e6 : clusterDepth(block.z + 1u);
    vec2 size = vec2(CLUSTERS_X, CLUSTERS_Y);
    vec2 from = vec2(block.xy) / size * 2.0 - 1.0, to = (vec2(block.xy) + 1.0) / size * 2.0 - 1.0;
    vec3 low = vec3(1e9), high = vec3(-1e9);
    for (uint i = 0; i < 8u; ++i) {
        vec3 p = corner(clipFromView, vec2((i & 1u) != 0u ? to.x : from.x, (i & 2u) != 0u ? to.y : from.y), (i & 4u) != 0u ? far : near);
        low = min(low, p);
        high = max(high, p);
    }
    Lists lists = Lists(push.target);
    uint start = clusterStart(view, block.x, block.y, block.z), count = 0;
    for (uint i = push.firstLight; i < push.lightCount && count != CLUSTER_FULL; ++i) {
        Light light = frame.at[0].lights.at[i];
        vec3 centre = (viewFromWorld * vec4(light.position, 1.0)).xyz;
        vec3 gap = max(max(low - centre, centre - high), vec3(0.0));
        if (dot(gap, gap) > light.reach * light.reach) continue;
        if (!inCone(light, centre, mat3(viewFromWorld) * light.direction, (low + high) * 0.5, length(high - low) * 0.5)) continue;
        if (count + 1u == CLUSTER_STRIDE)
            count = CLUSTER_FULL;
        else
            lists.at[start + ++count] = i;
    }
    lists.at[start] = count;
}
