#version 460
#extension GL_EXT_multiview : require
#include "shared/Depth.h"
#include "lib/geometry.glsl"

layout(push_constant, scalar) uniform Push { DepthPush push; };
layout(location = 0) out vec2 outUvs[4];
layout(location = 4) out float outAlpha;
layout(location = 5) out flat uint outInstance;
layout(constant_id = 0) const uint lobes = 0;
layout(constant_id = 3) const uint uvs = UVS_SETS;

invariant gl_Position;

void main() {
    uint drawn = push.drawn.at[gl_InstanceIndex], id = instanceOf(drawn);
    Instance instance = push.instances.at[id];
    Geometry g = instance.geometry;
    if ((lobes & LOBE_ALPHA_MASK) != 0) {
        for (uint set = 0; set < 4; ++set) outUvs[set] = (uvs & 1u << set) != 0 ? fetchUv(g, set, gl_VertexIndex) : vec2(0.0);
        outAlpha = (lobes & LOBE_VERTEX_COLOR) != 0 ? g.colors.at[gl_VertexIndex].a : 1.0;
        outInstance = id;
    }
    gl_PointSize = push.pointSize;
    gl_Position = clipPosition(push.matrices.at[gl_ViewIndex], worldPosition(instance, widened(fetchPosition(g, gl_VertexIndex), drawn), push.wind));
}
