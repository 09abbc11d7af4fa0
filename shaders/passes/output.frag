#version 460
#extension GL_EXT_multiview : require
// Resolves, tone-maps and encodes. Samples are averaged after tone mapping, so that a bright edge stays smooth.
#include "shared/Output.h"
#include "lib/bindless.glsl"
#include "lib/tonemap.glsl"

layout(push_constant, scalar) uniform Push { OutputPush push; };
layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColor;

int layer() { return int(push.layer) + gl_ViewIndex; }

vec4 pictureSample(int i) {
    if (push.samples > 1) return texelFetch(multisampledTextures[push.color], ivec3(gl_FragCoord.xy, layer()), i);
    return texelFetch(arrayTextures[push.color], ivec3(gl_FragCoord.xy, layer()), 0);
}

// Display light, premultiplied.
vec4 shown(vec4 texel, vec3 bloom, float gain) {
    vec3 color = texel.a > 0.0 ? texel.rgb / texel.a : texel.rgb;
    color = (push.bloom == NO_TEXTURE ? color : mix(color, bloom, push.bloomStrength)) * gain;
    if (push.encoding != ENCODE_LINEAR) color = push.channel == CHANNEL_LIT ? tonemapped(color, push.tonemap) : clamp(color, 0.0, 1.0);
    vec4 over = vec4(color, 1.0) * texel.a;
    vec3 ground = push.encoding == ENCODE_LINEAR ? push.backgroundColor.rgb : clamp(push.backgroundColor.rgb, 0.0, 1.0);
    return over + vec4(ground, 1.0) * push.backgroundColor.a * (1.0 - texel.a);
}

// Less than half a step of 8 bits, up or down, so that smooth skies have no bands; what is exactly a step stays it
// (Jimenez 2014, interleaved gradient noise).
vec3 dithered(vec3 encoded) {
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    return encoded + noise * 0.96 / 255.0;
}

void main() {
    vec3 bloom = vec3(0.0);
    if (push.bloom != NO_TEXTURE) bloom = textureLod(sampler2DArray(arrayTextures[push.bloom], samplers[push.linearClamp]), vec3(gl_FragCoord.xy / vec2(push.width, push.height), layer()), 0.0).rgb;
    float gain = push.exposure == NO_TEXTURE ? 1.0 : texelFetch(arrayTextures[push.exposure], ivec3(0, 0, 0), 0).r;
    vec4 first = pictureSample(0);
    vec4 sum = shown(first, bloom, gain);
    vec4 last = first, lastShown = sum;
    for (int i = 1; i < int(push.samples); ++i) {
        vec4 texel = pictureSample(i);
        if (texel != last) lastShown = shown(texel, bloom, gain);
        last = texel;
        sum += lastShown;
    }
    sum /= float(push.samples);
    vec3 straight = sum.a > 0.0 ? sum.rgb / sum.a : vec3(0.0);
    if (push.encoding == ENCODE_SRGB) straight = encodeSrgb(clamp(straight, 0.0, 1.0));
    if (push.encoding == ENCODE_SRGB && push.dithers == 1) straight = dithered(straight);
    outColor = vec4(straight, sum.a);
}
