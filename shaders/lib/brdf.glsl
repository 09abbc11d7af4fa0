// The reflection lobes of glTF's material model. Angles are cosines: NoL of normal and light, NoV of normal and viewer, NoH, VoH of the half vector.
#ifndef REKINDLE_BRDF_GLSL
#define REKINDLE_BRDF_GLSL
#include "lib/constants.glsl"

float pow5(float x) {
    float x2 = x * x;
    return x2 * x2 * x;
}

// Schlick 1994.
vec3 fresnelSchlick(vec3 f0, float f90, float cosine) { return mix(vec3(f90), f0, 1.0 - pow5(clamp(1.0 - cosine, 0.0, 1.0))); }
float fresnelSchlick(float f0, float f90, float cosine) { return mix(f90, f0, 1.0 - pow5(clamp(1.0 - cosine, 0.0, 1.0))); }

// Trowbridge and Reitz 1975; Walter et al. 2007.
float distributionGgx(float NoH, float alpha) {
    float a2 = alpha * alpha;
    float d = (NoH * a2 - NoH) * NoH + 1.0;
    return a2 / (PI * d * d);
}

// Smith's height-correlated masking and shadowing over 4 NoL NoV (Heitz 2014).
float visibilityGgx(float NoL, float NoV, float alpha) {
    float a2 = alpha * alpha;
    float v = NoL * sqrt(NoV * NoV * (1.0 - a2) + a2);
    float l = NoV * sqrt(NoL * NoL * (1.0 - a2) + a2);
    return 0.5 / max(v + l, 1e-7);
}

// Burley 2012; Heitz 2014. alphas along the tangent and the bitangent.
float distributionGgxAnisotropic(float NoH, float ToH, float BoH, vec2 alphas) {
    float a2 = alphas.x * alphas.y;
    vec3 f = vec3(alphas.y * ToH, alphas.x * BoH, a2 * NoH);
    float w2 = a2 / dot(f, f);
    return a2 * w2 * w2 * INV_PI;
}
float visibilityGgxAnisotropic(float NoL, float NoV, float BoV, float ToV, float ToL, float BoL, vec2 alphas) {
    float v = NoL * length(vec3(alphas.x * ToV, alphas.y * BoV, NoV));
    float l = NoV * length(vec3(alphas.x * ToL, alphas.y * BoL, NoL));
    return 0.5 / max(v + l, 1e-7);
}

// Estevez and Kulla 2017, "Production friendly microfacet sheen BRDF"; alpha is sheen roughness squared (KHR_materials_sheen).
float distributionCharlie(float NoH, float alpha) {
    float inverse = 1.0 / alpha;
    float sin2 = max(1.0 - NoH * NoH, 0.0078125);
    return (2.0 + inverse) * pow(sin2, inverse * 0.5) / (2.0 * PI);
}
// Neubelt and Pettineo 2013, "Crafting a next-gen material pipeline for The Order: 1886".
float visibilitySheen(float NoL, float NoV) { return 1.0 / max(4.0 * (NoL + NoV - NoL * NoV), 1e-7); }

#endif
