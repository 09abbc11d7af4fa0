#version 460
// Moves a mesh's vertices with its morph targets, then with its joints (glTF 2.0, 3.7.2.2 and 3.7.3).
#include "shared/Deform.h"
#include "lib/geometry.glsl"

layout(local_size_x = 64) in;
layout(push_constant, scalar) uniform Push { DeformPush push; };
layout(buffer_reference, scalar) writeonly buffer Target3 { vec3 at[]; };
layout(buffer_reference, scalar) writeonly buffer Target4 { vec4 at[]; };

void main() {
    DeformJob job = push.jobs.at[push.job];
    uint vertex = gl_GlobalInvocationID.x, count = job.source.vertexCount;
    if (vertex >= count) return;
    bool hasNormals = present(uint64_t(job.source.normals)), hasTangents = present(uint64_t(job.source.tangents));
    vec3 position = job.source.positions.at[vertex];
    vec3 normal = hasNormals ? job.source.normals.at[vertex] : vec3(0.0);
    vec4 tangent = hasTangents ? job.source.tangents.at[vertex] : vec4(0.0);
    for (uint t = 0; t < job.targets; ++t) {
        float weight = job.morphWeights.at[t];
        if (weight == 0.0) continue;
        uint first = t * 3 * count + vertex;
        position += weight * job.deltas.at[first];
        normal += weight * job.deltas.at[first + count];
        tangent.xyz += weight * job.deltas.at[first + 2 * count];
    }
    if (job.influences > 0) {
        mat4 skin = mat4(0.0);
        for (uint i = 0; i < job.influences; ++i) {
            uint at = vertex * job.influences + i;
            skin += job.weights.at[at] * job.matrices.at[job.joints.at[at]];
        }
        position = (skin * vec4(position, 1.0)).xyz;
        normal = normalMatrix(skin) * normal;
        tangent.xyz = mat3(skin) * tangent.xyz;
    }
    Target3(uint64_t(job.positions)).at[vertex] = position;
    if (hasNormals) Target3(uint64_t(job.normals)).at[vertex] = normalize(normal);
    if (hasTangents) Target4(uint64_t(job.tangents)).at[vertex] = vec4(normalize(tangent.xyz), tangent.w);
}
