#version 460
// One triangle over the whole picture, as far away as can be (reversed depth).
layout(location = 0) out vec2 outUv;

void main() {
    outUv = vec2(gl_VertexIndex & 1, gl_VertexIndex >> 1) * 2.0;
    gl_Position = vec4(outUv * 2.0 - 1.0, 0.0, 1.0);
}
