#version 460
#extension GL_EXT_buffer_reference_uvec2 : require
#include "shared/Interface.h"
#include "lib/bindless.glsl"

// Dear ImGui's vertex.
struct Vertex {
    vec2 position;  // pixels
    vec2 uv;
    uint color;
};

layout(buffer_reference, scalar) readonly buffer Vertices {
    Vertex at[];
};

layout(push_constant, scalar) uniform Push {
    InterfacePush push;
};

layout(location = 0) out vec2 uv;
layout(location = 1) out vec4 color;

void main() {
    Vertex vertex = Vertices(push.vertices).at[gl_VertexIndex];
    gl_Position = vec4(vertex.position * push.scale + push.offset, 0, 1);
    uv = vertex.uv;
    color = unpackUnorm4x8(vertex.color);
}
