// Vertices, pulled from the streams of a mesh by address.
#ifndef REKINDLE_GEOMETRY_GLSL
#define REKINDLE_GEOMETRY_GLSL
#include "shared/Frame.h"
#include "lib/sway.glsl"

vec3 fetchPosition(Geometry g, uint vertex) { return g.positions.at[vertex]; }

// Of an entry of the list of what is drawn: which instance, and a vertex of its mesh as wide as it is drawn.
uint instanceOf(uint drawn) { return drawn & DRAWN_INSTANCE; }
vec3 widened(vec3 position, uint drawn) {
    uint width = drawn >> DRAWN_WIDTH_SHIFT;
    return width == 0u ? position : position * vec2(float(width) / DRAWN_WIDTH_STEPS, 1.0).xyx;
}

vec2 fetchUv(Geometry g, uint set, uint vertex) { return set < g.uvSets ? g.uvs.at[set * g.vertexCount + vertex] : vec2(0.0); }
bool present(uint64_t address) { return address != 0ul; }

// The one way a vertex gets to the screen: the depth pass and the forward pass must agree to the bit.
vec3 worldPosition(Instance instance, vec3 position, vec4 wind) {
    vec3 world = (instance.worldFromMesh * vec4(position, 1.0)).xyz;
    return instance.swayGive > 0.0 && wind.z > 0.0 ? swayed(world, instance.worldFromMesh[3].xyz, instance.swayHeight, instance.swayGive, wind) : world;
}
vec4 clipPosition(mat4 clipFromWorld, vec3 world) { return clipFromWorld * vec4(world, 1.0); }

// Turns normals: the cofactor matrix, so that any scale and mirroring is right.
mat3 normalMatrix(mat4 m) { return mat3(cross(m[1].xyz, m[2].xyz), cross(m[2].xyz, m[0].xyz), cross(m[0].xyz, m[1].xyz)); }

#endif
