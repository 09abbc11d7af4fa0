#version 460
#extension GL_EXT_multiview : require
// Darkness around where one looks straight ahead, and over everything.
#include "shared/Marks.h"

layout(push_constant, scalar) uniform Push { MarksPush push; };
layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColor;

const float wide = 1.2, narrow = 0.5, soft = 0.16;  // radians from straight ahead

void main() {
    mat4 lens = push.views.at[gl_ViewIndex].clipFromView;
    vec2 ndc = inUv * 2.0 - 1.0;
    vec2 slope = vec2((ndc.x + lens[2].x) / lens[0].x, (ndc.y + lens[2].y) / lens[1].y);
    float angle = atan(length(slope)), opening = mix(wide, narrow, push.edge);
    float covered = push.edge > 0.0 ? smoothstep(opening, opening + soft, angle) : 0.0;
    outColor = vec4(0.0, 0.0, 0.0, max(covered, push.dark));
}
