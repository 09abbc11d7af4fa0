#version 460
#include "shared/Interface.h"
#include "lib/bindless.glsl"

// 1: the target encodes what it is given as sRGB.
layout(constant_id = 0) const uint targetEncodes = 0;

layout(push_constant, scalar) uniform Push {
    InterfacePush push;
};

layout(location = 0) in vec2 uv;
layout(location = 1) in vec4 color;
layout(location = 0) out vec4 result;

// IEC 61966-2-1.
vec3 decode(vec3 encoded) {
    return mix(encoded / 12.92, pow((encoded + 0.055) / 1.055, vec3(2.4)), greaterThan(encoded, vec3(0.04045)));
}

void main() {
    vec4 texel = texture(sampler2D(textures[push.textureSlot], samplers[push.samplerSlot]), uv);
    if (push.kind == interfaceTextureCoverage) texel = vec4(1, 1, 1, texel.r);
    if (push.kind == interfaceTextureOpaque) texel.a = 1;
    result = color * texel;
    if (targetEncodes == 1) result.rgb = decode(result.rgb);
}
