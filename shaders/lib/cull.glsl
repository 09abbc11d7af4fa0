// What an instance's box covers of a view.
#ifndef REKINDLE_CULL_GLSL
#define REKINDLE_CULL_GLSL
#include "shared/Cull.h"
#include "shared/Pyramid.h"

layout(buffer_reference, scalar) buffer Words { uint at[]; };
layout(buffer_reference, scalar) readonly buffer Blocks { float at[]; };

// A box in clip space: its centre and half its edges. What is linear there is greatest at one of its corners, by the sum of what the
// edges add.
struct ClipBox {
    vec4 centre;
    vec4 edges[3];
};

ClipBox clipBox(mat4 clipFromWorld, mat4 worldFromMesh, vec3 centre, vec3 half_) {
    ClipBox box;
    box.centre = clipFromWorld * (worldFromMesh * vec4(centre, 1.0));
    for (int i = 0; i < 3; ++i) box.edges[i] = clipFromWorld * (worldFromMesh[i] * half_[i]);
    return box;
}

float most(ClipBox box, vec4 plane) {
    return dot(box.centre, plane) + abs(dot(box.edges[0], plane)) + abs(dot(box.edges[1], plane)) + abs(dot(box.edges[2], plane));
}

bool outside(ClipBox box, bool anyDepth) {
    if (most(box, vec4(1, 0, 0, 1)) < 0.0 || most(box, vec4(-1, 0, 0, 1)) < 0.0) return true;
    if (most(box, vec4(0, 1, 0, 1)) < 0.0 || most(box, vec4(0, -1, 0, 1)) < 0.0) return true;
    return !anyDepth && (most(box, vec4(0, 0, -1, 1)) < 0.0 || most(box, vec4(0, 0, 1, 0)) < 0.0);
}

// Distance before the eye of its nearest point; without perspective: 1.
float nearest(ClipBox box) { return box.centre.w - abs(box.edges[0].w) - abs(box.edges[1].w) - abs(box.edges[2].w); }

// The part of the picture that it covers, in pixels, and its nearest depth.
struct Cover {
    vec2 low, high;
    float depth;
};

// Only where all of it is before the eye.
Cover coverOf(ClipBox box, vec2 extent) {
    Cover cover = Cover(vec2(1e30), vec2(-1e30), 0.0);
    for (uint i = 0; i < 8u; ++i) {
        vec4 corner = box.centre + ((i & 1u) != 0u ? box.edges[0] : -box.edges[0]) + ((i & 2u) != 0u ? box.edges[1] : -box.edges[1]) + ((i & 4u) != 0u ? box.edges[2] : -box.edges[2]);
        vec3 place = corner.xyz / corner.w;
        cover.low = min(cover.low, place.xy);
        cover.high = max(cover.high, place.xy);
        cover.depth = max(cover.depth, place.z);
    }
    cover.low = (cover.low * 0.5 + 0.5) * extent;
    cover.high = (cover.high * 0.5 + 0.5) * extent;
    return cover;
}

// Whether everything drawn so far in its part of the picture is nearer than its nearest point. (A pixel's width is added all around,
// and a little depth: the box is not computed to the bit as its triangles are.)
bool hidden(Cover cover, uint64_t pyramid, uvec2 extent, uint views, uint view) {
    uvec2 low = uvec2(clamp(cover.low - 1.0, vec2(0.0), vec2(extent - 1u))), high = uvec2(clamp(cover.high + 1.0, vec2(0.0), vec2(extent - 1u)));
    uint span = max(high.x - low.x, high.y - low.y), level = 0;
    while ((span >> (level + 1u)) > 0u) ++level;  // blocks as long as that: two a side will do
    uint columns = pyramidSide(extent.x, level), rows = pyramidSide(extent.y, level);
    uint start = pyramidStart(extent.x, extent.y, views, level) + view * rows * columns;
    uvec2 from = low >> (level + 1u), to = high >> (level + 1u);
    float farthest = 1.0;
    for (uint y = from.y; y <= to.y; ++y)
        for (uint x = from.x; x <= to.x; ++x) farthest = min(farthest, Blocks(pyramid).at[start + y * columns + x]);
    return cover.depth * 1.00001 < farthest;
}

#endif
