// Thin-film interference: Belcour and Barla 2017, "A practical extension to microfacet theory for the modeling of varying iridescence".
#ifndef REKINDLE_IRIDESCENCE_GLSL
#define REKINDLE_IRIDESCENCE_GLSL
#include "lib/brdf.glsl"

float square(float x) { return x * x; }
vec3 square(vec3 x) { return x * x; }

vec3 iorFromF0(vec3 f0) {
    vec3 root = sqrt(clamp(f0, 0.0, 0.9999));
    return (1.0 + root) / (1.0 - root);
}
vec3 f0FromIor(vec3 inside, float outside) { return square((inside - outside) / (inside + outside)); }
float f0FromIor(float inside, float outside) { return square((inside - outside) / (inside + outside)); }

// Sensitivity of the eye, transformed to frequency and fitted with Gaussians, brought to Rec. 709.
vec3 filmSensitivity(float opd, vec3 shift) {
    float phase = 2.0 * PI * opd * 1e-9;
    vec3 value = vec3(5.4856e-13, 4.4201e-13, 5.2481e-13), position = vec3(1.6810e+06, 1.7953e+06, 2.2084e+06), variance = vec3(4.3278e+09, 9.3046e+09, 6.6121e+09);
    vec3 xyz = value * sqrt(2.0 * PI * variance) * cos(position * phase + shift) * exp(-square(phase) * variance);
    xyz.x += 9.7470e-14 * sqrt(2.0 * PI * 4.5282e+09) * cos(2.2399e+06 * phase + shift.x) * exp(-4.5282e+09 * square(phase));
    xyz /= 1.0685e-7;
    const mat3 rec709FromXyz = mat3(3.2404542, -0.9692660, 0.0556434, -1.5371385, 1.8760108, -0.2040259, -0.4985314, 0.0415560, 1.0572252);
    return rec709FromXyz * xyz;
}

// Reflectance of a base of reflectance f0 under a film, seen at that angle. thickness in nanometres.
vec3 filmFresnel(float outsideIor, float filmIor, float cosine, float thickness, vec3 f0) {
    float ior = mix(outsideIor, filmIor, smoothstep(0.0, 0.03, thickness));
    float sin2 = square(outsideIor / ior) * (1.0 - square(cosine));
    if (sin2 > 1.0) return vec3(1.0);
    float cosine2 = sqrt(1.0 - sin2);
    float r12 = fresnelSchlick(f0FromIor(ior, outsideIor), 1.0, cosine);
    float t121 = 1.0 - r12;
    float phi12 = ior < outsideIor ? PI : 0.0;
    vec3 baseIor = iorFromF0(f0);
    vec3 r23 = fresnelSchlick(f0FromIor(baseIor, ior), 1.0, cosine2);
    vec3 phi = vec3(PI - phi12) + mix(vec3(0.0), vec3(PI), lessThan(baseIor, vec3(ior)));
    float opd = 2.0 * ior * thickness * cosine2;
    vec3 r123 = clamp(r12 * r23, 1e-5, 0.9999);
    vec3 root = sqrt(r123);
    vec3 rs = t121 * t121 * r23 / (1.0 - r123);
    vec3 result = r12 + rs;
    vec3 c = rs - t121;
    for (int m = 1; m <= 2; ++m) {
        c *= root;
        result += c * 2.0 * filmSensitivity(float(m) * opd, float(m) * phi);
    }
    return max(result, vec3(0.0));
}

// The f0 that gives Schlick's curve that value at that angle.
vec3 schlickToF0(vec3 value, float cosine) {
    float x5 = clamp(pow5(1.0 - cosine), 0.0, 0.9999);
    return (value - x5) / (1.0 - x5);
}

#endif
