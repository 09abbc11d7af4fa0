#version 460
#extension GL_EXT_multiview : require
// Resolves, tone-maps and encodes. Samples are averaged after tone mapping, so that a bright edge stays smooth.
#include "shared/Output.h"
#include "lib/bindless.glsl"
#include "lib/tonemap.glsl"

// What the pass does not do is not in the shader: a software driver goes through both sides of every branch.
layout(constant_id = 0) const uint samples = 1;
layout(constant_id = 1) const uint tonemap = TONEMAP_NEUTRAL;
layout(constant_id = 2) const uint encoding = ENCODE_SRGB;
layout(constant_id = 3) const uint does = OUTPUT_ALL;
layout(push_constant, scalar) uniform Push { OutputPush push; };
layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColor;

bool sharpens() { return (does & OUTPUT_SHARPENS) != 0 && samples == 1; }
bool blooms() { return (does & OUTPUT_BLOOMS) != 0; }
int layer() { return int(push.layer) + gl_ViewIndex; }

vec4 pictureSample(int i) {
    if (samples > 1) return texelFetch(multisampledTextures[push.color], ivec3(gl_FragCoord.xy, layer()), i);
    return texelFetch(arrayTextures[push.color], ivec3(gl_FragCoord.xy, layer()), 0);
}

// Contrast-adaptive sharpening (Lottes 2019, AMD FidelityFX CAS): a pixel is raised against its four neighbours, the less the nearer
// they come to black or white. In light that is compressed to 0..1, so that it comes before the tone curve.
vec3 compressed(vec3 c) { return c / (1.0 + max(c.r, max(c.g, c.b))); }
vec3 neighbour(ivec2 offset, float gain) {
    ivec2 at = clamp(ivec2(gl_FragCoord.xy) + offset, ivec2(0), ivec2(push.width, push.height) - 1);
    return compressed(texelFetch(arrayTextures[push.color], ivec3(at, layer()), 0).rgb * gain);
}
vec3 sharpened(vec3 color, float gain) {
    const float peak = -1.0 / 6.5;  // half way between its least, -1/8, and its most, -1/5
    vec3 own = compressed(color * gain);
    vec3 n = neighbour(ivec2(0, -1), gain), s = neighbour(ivec2(0, 1), gain), w = neighbour(ivec2(-1, 0), gain), e = neighbour(ivec2(1, 0), gain);
    vec3 low = min(own, min(min(n, s), min(w, e))), high = max(own, max(max(n, s), max(w, e)));
    vec3 weight = peak * sqrt(clamp(min(low, 1.0 - high) / max(high, 1e-4), 0.0, 1.0));
    vec3 result = clamp((own + (n + s + w + e) * weight) / (1.0 + 4.0 * weight), 0.0, 0.9999);
    return result / (1.0 - max(result.r, max(result.g, result.b))) / gain;
}

// Display light, premultiplied.
vec4 shown(vec4 texel, vec3 bloom, float gain) {
    if (texel.a == 0.0) return vec4(min(push.backgroundColor.rgb, encoding == ENCODE_LINEAR ? vec3(65504.0) : vec3(1.0)), 1.0) * push.backgroundColor.a;
    vec3 color = texel.rgb / texel.a;
    if (sharpens() && texel.a == 1.0) color = sharpened(color, gain);
    color = (blooms() ? mix(color, bloom, push.bloomStrength) : color) * gain;
    if (encoding != ENCODE_LINEAR) color = (does & OUTPUT_LIT) != 0 ? tonemapped(color, tonemap) : clamp(color, 0.0, 1.0);
    vec4 over = vec4(color, 1.0) * texel.a;
    vec3 ground = encoding == ENCODE_LINEAR ? push.backgroundColor.rgb : clamp(push.backgroundColor.rgb, 0.0, 1.0);
    return over + vec4(ground, 1.0) * push.backgroundColor.a * (1.0 - texel.a);
}

// Less than half a step of 8 bits, up or down, so that smooth skies have no bands; what is exactly a step stays it
// (Jimenez 2014, interleaved gradient noise).
vec3 dithered(vec3 encoded) {
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    return encoded + noise * 0.96 / 255.0;
}

void main() {
    vec4 texels[4];
    bool bare = true;
    for (int i = 0; i < int(samples); ++i) {
        texels[i] = pictureSample(i);
        bare = bare && texels[i].a == 0.0;
    }
    if (bare) {  // a software driver leaves out what none of eight pixels side by side needs
        outColor = push.ground;
        return;
    }
    vec3 bloom = vec3(0.0);
    if (blooms()) bloom = textureLod(sampler2DArray(arrayTextures[push.bloom], samplers[push.linearClamp]), vec3(gl_FragCoord.xy / vec2(push.width, push.height), layer()), 0.0).rgb;
    float gain = (does & OUTPUT_METERED) != 0 ? texelFetch(arrayTextures[push.exposure], ivec3(0, 0, 0), 0).r : 1.0;
    vec4 lastShown = shown(texels[0], bloom, gain), sum = lastShown;
    for (int i = 1; i < int(samples); ++i) {
        if (texels[i] != texels[i - 1]) lastShown = shown(texels[i], bloom, gain);
        sum += lastShown;
    }
    sum /= float(samples);
    if (sum.a == 0.0) {
        outColor = vec4(0.0);
        return;
    }
    vec3 straight = sum.rgb / sum.a;
    if (encoding == ENCODE_SRGB) straight = encodeSrgb(clamp(straight, 0.0, 1.0));
    if (encoding == ENCODE_SRGB && (does & OUTPUT_DITHERS) != 0) straight = dithered(straight);
    outColor = vec4(straight, sum.a);
}
