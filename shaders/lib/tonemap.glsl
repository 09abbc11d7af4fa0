// From scene light to display light. Input: linear Rec. 709, exposed. Output: linear Rec. 709, 0 to 1.
#ifndef REKINDLE_TONEMAP_GLSL
#define REKINDLE_TONEMAP_GLSL
#include "shared/Frame.h"

// Khronos PBR Neutral (2024).
vec3 tonemapNeutral(vec3 color) {
    const float start = 0.8 - 0.04, desaturation = 0.15;
    float low = min(color.r, min(color.g, color.b));
    color -= low < 0.08 ? low - 6.25 * low * low : 0.04;
    float peak = max(color.r, max(color.g, color.b));
    if (peak < start) return color;
    float d = 1.0 - start;
    float compressed = 1.0 - d * d / (peak + d - start);
    color *= compressed / peak;
    return mix(color, vec3(compressed), 1.0 - 1.0 / (desaturation * (peak - compressed) + 1.0));
}

// Stephen Hill's fit of the ACES reference and output transforms, behind three.js' pre-exposure.
vec3 tonemapAces(vec3 color) {
    const mat3 into = mat3(0.59719, 0.07600, 0.02840, 0.35458, 0.90834, 0.13383, 0.04823, 0.01566, 0.83777);
    const mat3 outOf = mat3(1.60475, -0.10208, -0.00327, -0.53108, 1.10813, -0.07276, -0.07367, -0.00605, 1.07602);
    vec3 v = into * (color / 0.6);
    v = (v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.4329510) + 0.238081);
    return clamp(outOf * v, 0.0, 1.0);
}

// AgX (Sobotka 2022), with the Rec. 2020 working space and the polynomial contrast curve that Filament and three.js use.
vec3 tonemapAgx(vec3 color) {
    const mat3 rec2020FromRec709 = mat3(0.6274, 0.0691, 0.0164, 0.3293, 0.9195, 0.0880, 0.0433, 0.0113, 0.8956);
    const mat3 rec709FromRec2020 = mat3(1.6605, -0.1246, -0.0182, -0.5876, 1.1329, -0.1006, -0.0728, -0.0083, 1.1187);
    const mat3 inset = mat3(0.856627153315983, 0.137318972929847, 0.11189821299995, 0.0951212405381588, 0.761241990602591, 0.0767994186031903, 0.0482516061458583, 0.101439036467562, 0.811302368396859);
    const mat3 outset = mat3(1.1271005818144368, -0.1413297634984383, -0.14132976349843826, -0.11060664309660323, 1.157823702216272, -0.11060664309660294, -0.016493938717834573, -0.016493938717834257, 1.2519364065950405);
    const float minEv = -12.47393, maxEv = 4.026069;
    vec3 x = inset * (rec2020FromRec709 * color);
    x = clamp((log2(max(x, vec3(1e-10))) - minEv) / (maxEv - minEv), 0.0, 1.0);
    vec3 x2 = x * x, x4 = x2 * x2;
    x = 15.5 * x4 * x2 - 40.14 * x4 * x + 31.96 * x4 - 6.868 * x2 * x + 0.4298 * x2 + 0.1191 * x - 0.00232;
    x = pow(max(outset * x, vec3(0.0)), vec3(2.2));
    return clamp(rec709FromRec2020 * x, 0.0, 1.0);
}

vec3 tonemapped(vec3 color, uint operator_) {
    color = max(color, vec3(0.0));
    switch (operator_) {
        case TONEMAP_NEUTRAL: return clamp(tonemapNeutral(color), 0.0, 1.0);
        case TONEMAP_ACES: return tonemapAces(color);
        case TONEMAP_AGX: return tonemapAgx(color);
        default: return clamp(color, 0.0, 1.0);
    }
}

// IEC 61966-2-1.
vec3 encodeSrgb(vec3 c) { return mix(12.92 * c, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, greaterThan(c, vec3(0.0031308))); }

#endif
