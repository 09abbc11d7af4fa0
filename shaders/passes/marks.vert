#version 460
#extension GL_EXT_multiview : require
#include "shared/Marks.h"

layout(push_constant, scalar) uniform Push { MarksPush push; };
layout(location = 0) out vec4 outColor;

void main() {
    MarkVertex vertex = push.vertices.at[gl_VertexIndex];
    gl_Position = push.views.at[gl_ViewIndex].clipFromWorld * vec4(vertex.position, 1.0);
    outColor = vertex.color;
}
