#version 460
#include "lib/tonemap.glsl"

// 1: the target encodes what it is given as sRGB.
layout(constant_id = 0) const uint targetEncodes = 0;
layout(location = 0) in vec4 inColor;
layout(location = 0) out vec4 outColor;

void main() {
    outColor = targetEncodes == 1 ? inColor : vec4(encodeSrgb(inColor.rgb), inColor.a);
}
