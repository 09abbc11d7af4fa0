#version 460
#extension GL_EXT_multiview : require
#include "shared/Forward.h"
#include "lib/geometry.glsl"

layout(constant_id = 0) const uint lobes = 0;
layout(constant_id = 4) const uint uvs = UVS_SETS;
layout(push_constant, scalar) uniform Push { ForwardPush push; };

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outNormal;
layout(location = 2) out vec4 outTangent;
layout(location = 3) out vec4 outUv01;
layout(location = 4) out vec4 outUv23;
layout(location = 5) out vec4 outColor;
layout(location = 6) out flat uint outInstance;
layout(location = 7) out vec4 outSkyLight;

invariant gl_Position;

vec2 uvIn(Geometry g, uint set, uint vertex) { return (uvs & 1u << set) != 0 ? fetchUv(g, set, vertex) : vec2(0.0); }

void main() {
    uint drawn = push.drawn.at[gl_InstanceIndex], id = instanceOf(drawn);
    Instance instance = push.instances.at[id];
    Geometry g = instance.geometry;
    uint vertex = gl_VertexIndex;
    vec3 position = widened(fetchPosition(g, vertex), drawn);
    outPosition = worldPosition(instance, position, push.frame.at[0].wind);
    outNormal = (lobes & LOBE_NO_NORMALS) != 0 ? vec3(0.0) : normalize(normalMatrix(instance.worldFromMesh) * g.normals.at[vertex]);
    outTangent = vec4(1.0, 0.0, 0.0, 1.0);
    if ((lobes & LOBE_TANGENTS) != 0) {
        vec4 tangent = g.tangents.at[vertex];
        outTangent = vec4(normalize(mat3(instance.worldFromMesh) * tangent.xyz), tangent.w);
    }
    if ((instance.flags & INSTANCE_MIRRORED) != 0) {
        outNormal = -outNormal;
        outTangent.w = -outTangent.w;
    }
    outUv01 = vec4(uvIn(g, 0, vertex), uvIn(g, 1, vertex));
    outUv23 = vec4(uvIn(g, 2, vertex), uvIn(g, 3, vertex));
    outColor = (lobes & LOBE_VERTEX_COLOR) != 0 ? g.colors.at[vertex] : vec4(1.0);
    outSkyLight = vec4(1.0, 1.0, 1.0, 0.0);
    if ((lobes & LOBE_SKY_LIGHT) != 0) {
        vec4 root = unpackUnorm4x8(g.skyLight.at[vertex]);
        outSkyLight = root * root;
    }
    outInstance = id;
    gl_PointSize = push.pointSize;
    gl_Position = clipPosition(push.frame.at[0].views[gl_ViewIndex].clipFromWorld, outPosition);
}
