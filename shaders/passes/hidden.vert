#version 460
#extension GL_EXT_multiview : require
// As near as can be (reversed depth), for the eye that does not see it; for the other nothing.
#include "shared/Hidden.h"

layout(push_constant, scalar) uniform Push { HiddenPush push; };

void main() {
    HiddenVertex vertex = push.vertices.at[gl_VertexIndex];
    vec4 place = push.lenses.at[gl_ViewIndex] * vec4(vertex.place, -1.0, 1.0);
    gl_Position = vertex.view == gl_ViewIndex ? vec4(place.xy, place.w, place.w) : vec4(0.0, 0.0, 0.0, 1.0);
}
