#version 460
// A triangle over the whole picture, as far away as can be; hands on the direction in which each pixel looks.
#extension GL_EXT_multiview : require
#include "lib/sky_background.glsl"

layout(location = 0) out vec3 direction;

void main() {
    const vec2 place = vec2(gl_VertexIndex & 1, gl_VertexIndex >> 1) * 4 - 1;
    const mat4 worldFromClip = views.worldFromClip[gl_ViewIndex];
    // From a point on the near plane to one at reversed depth 0, which may be infinitely far.
    const vec4 near = worldFromClip * vec4(place, 1, 1), far = worldFromClip * vec4(place, 0, 1);
    direction = far.xyz * near.w - near.xyz * far.w;
    gl_Position = vec4(place, 0, 1);
}
