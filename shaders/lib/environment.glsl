// Image-based light: what a surface sends to the eye of the light that comes from everywhere.
#ifndef REKINDLE_ENVIRONMENT_GLSL
#define REKINDLE_ENVIRONMENT_GLSL
#include "lib/harmonics.glsl"
#include "lib/surface.glsl"

vec3 irradianceOverPi(FrameDataRef frame, vec3 normal) {
    if (!inFrame(FRAME_ENVIRONMENT)) return vec3(0.0);
    float y[SH_COUNT];
    harmonics(FRAME.environment.fromWorld * normal, y);
    vec3 sum = vec3(0.0);
    for (int i = 0; i < SH_COUNT; ++i) sum += HARMONIC(i) * y[i];
    return max(sum, vec3(0.0)) * FRAME.environment.intensity;
}

vec4 lobeLut(FrameDataRef frame, float NoV, float roughness) {
    const float size = 64.0;
    vec2 uv = (vec2(NoV, roughness) * (size - 1.0) + 0.5) / size;
    return textureLod(sampler2DArray(arrayTextures[FRAME.environment.lut], samplers[FRAME.linearClamp]), vec3(uv, 0.0), 0.0);
}

// Roughness to mip level of the prefiltered cube; EnvironmentMap.cpp fills the levels by the inverse.
float specularLod(float roughness, float mips) { return (mips - 1.0) * roughness * (2.0 - roughness); }

vec3 prefiltered(FrameDataRef frame, vec3 direction, float roughness) {
    if (!inFrame(FRAME_ENVIRONMENT)) return vec3(0.0);
    float lod = specularLod(roughness, FRAME.environment.specularMips);
    return textureLod(samplerCube(cubeTextures[FRAME.environment.specular], samplers[FRAME.linearClamp]), FRAME.environment.fromWorld * direction, lod).rgb * FRAME.environment.intensity;
}

vec3 prefilteredSheen(FrameDataRef frame, vec3 direction, float roughness) {
    if (!inFrame(FRAME_ENVIRONMENT)) return vec3(0.0);
    float lod = roughness * (FRAME.environment.sheenMips - 1.0);
    return textureLod(samplerCube(cubeTextures[FRAME.environment.sheen], samplers[FRAME.linearClamp]), FRAME.environment.fromWorld * direction, lod).rgb * FRAME.environment.intensity;
}

// How much of the light from everywhere a GGX lobe reflects, single and multiple scattering apart (Fdez-Aguera 2019).
struct Albedo {
    vec3 single;
    vec3 multiple;
};
Albedo ggxAlbedo(vec2 ab, vec3 f0, float f90) {
    vec3 single = f0 * ab.x + f90 * ab.y;
    float lost = 1.0 - (ab.x + ab.y);
    vec3 average = f0 + (f90 - f0) / 21.0;
    return Albedo(single, single * average * lost / (1.0 - average * lost));
}

// The mirror direction, drawn towards the normal as rough lobes are (Lagarde and de Rousiers 2014), bent along the grain of an anisotropic surface.
vec3 reflectionDirection(Surface s) {
    vec3 normal = s.normal;
    if (has(LOBE_ANISOTROPY)) {
        float bend = 1.0 - s.anisotropy * (1.0 - s.roughness);
        float bend4 = bend * bend * bend * bend;
        vec3 grain = cross(cross(s.bitangent, s.view), s.bitangent);
        normal = normalize(mix(normalize(grain), s.normal, bend4));
    }
    vec3 r = reflect(-s.view, normal);
    return normalize(mix(r, s.normal, s.alpha * s.alpha));
}

#endif
