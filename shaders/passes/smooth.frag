#version 460
#extension GL_EXT_multiview : require
// Smooths the stairs of a finished picture with one sample a pixel. Where brightness steps, the step is followed to its two
// ends; how far away they are tells how the true edge lies in the pixel, and so how much of the other side belongs to it
// (Reshetov, "Morphological Antialiasing", 2009; Lottes, "FXAA", NVIDIA 2009).
#include "shared/Output.h"
#include "lib/bindless.glsl"

layout(push_constant, scalar) uniform Push { SmoothPush push; };
layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColor;

const float leastStep = 0.03, relativeStep = 0.12;  // what the eye sees of a difference, alone and beside brightness
const int reach = 10;                               // pixels to each side, longer ones further out

ivec2 clampedPlace(ivec2 at) { return clamp(at, ivec2(0), ivec2(push.width, push.height) - 1); }
vec4 texelAt(ivec2 at) { return texelFetch(arrayTextures[push.picture], ivec3(clampedPlace(at), gl_ViewIndex), 0); }
vec4 between(vec2 at) {
    vec2 uv = at / vec2(push.width, push.height);
    return textureLod(sampler2DArray(arrayTextures[push.picture], samplers[push.linearClamp]), vec3(uv, gl_ViewIndex), 0.0);
}
// As bright as it looks: the picture holds encoded values, or is decoded when it is read.
float brightness(vec4 texel) {
    float light = dot(texel.rgb, vec3(0.2126, 0.7152, 0.0722));
    return push.decoded == 1 ? sqrt(light) : light;
}
float brightnessAt(ivec2 offset) { return brightness(texelAt(ivec2(gl_FragCoord.xy) + offset)); }

// How many pixels the step goes on in a direction, and whether it ends on the brighter side.
struct End {
    float distance;
    bool bright;
};
End endOf(vec2 start, vec2 direction, float middle, float tolerance) {
    float walked = 0.0, difference = 0.0;
    for (int i = 0; i < reach; ++i) {
        walked += i < 4 ? 1.0 : i < 8 ? 2.0 : 4.0;
        difference = brightness(between(start + direction * walked)) - middle;
        if (abs(difference) > tolerance) break;
    }
    return End(walked, difference > 0.0);
}

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 own = texelAt(at);
    outColor = own;
    float c = brightness(own), n = brightnessAt(ivec2(0, -1)), s = brightnessAt(ivec2(0, 1)), w = brightnessAt(ivec2(-1, 0)), e = brightnessAt(ivec2(1, 0));
    float highest = max(c, max(max(n, s), max(w, e))), range = highest - min(c, min(min(n, s), min(w, e)));
    if (range < max(leastStep, highest * relativeStep)) return;

    float nw = brightnessAt(ivec2(-1, -1)), ne = brightnessAt(ivec2(1, -1)), sw = brightnessAt(ivec2(-1, 1)), se = brightnessAt(ivec2(1, 1));
    float acrossY = abs(nw + sw - 2.0 * w) + 2.0 * abs(n + s - 2.0 * c) + abs(ne + se - 2.0 * e);
    float acrossX = abs(nw + ne - 2.0 * n) + 2.0 * abs(w + e - 2.0 * c) + abs(sw + se - 2.0 * s);
    bool level = acrossY >= acrossX;
    float before = level ? n : w, after = level ? s : e;
    bool towardsBefore = abs(before - c) >= abs(after - c);
    float other = towardsBefore ? before : after;
    vec2 across = (level ? vec2(0, 1) : vec2(1, 0)) * (towardsBefore ? -1.0 : 1.0), along = level ? vec2(1, 0) : vec2(0, 1);

    // Between the two rows the step's brightness is their mean; the step ends where it is no longer.
    vec2 border = gl_FragCoord.xy + across * 0.5;
    float middle = (c + other) * 0.5, tolerance = abs(other - c) * 0.25;
    End left = endOf(border, -along, middle, tolerance), right = endOf(border, along, middle, tolerance);
    bool leftNearer = left.distance < right.distance;
    float nearest = min(left.distance, right.distance), span = left.distance + right.distance;
    // The edge leans into this pixel only if its nearer end turns to this pixel's side.
    bool bright = leftNearer ? left.bright : right.bright;
    float part = bright == (c < middle) ? 0.5 - nearest / span : 0.0;

    // What stands alone, a thin line or a point, has no ends: it is softened by its neighbours.
    float around = (2.0 * (n + s + w + e) + nw + ne + sw + se) / 12.0;
    float alone = smoothstep(0.0, 1.0, clamp(abs(around - c) / range, 0.0, 1.0));
    vec4 mixed = between(gl_FragCoord.xy + across * max(part, alone * alone * 0.6));
    if (own.a == 1.0 && mixed.a == 1.0) outColor = mixed;
}
