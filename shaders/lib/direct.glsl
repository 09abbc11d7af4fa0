// Light from one direction: what a surface sends to the eye of it.
#ifndef REKINDLE_DIRECT_GLSL
#define REKINDLE_DIRECT_GLSL
#include "lib/environment.glsl"

// Angles between the light, the eye and the surface, all clamped to be usable.
struct Angles {
    vec3 light;
    vec3 half_;
    float NoL, NoH, VoH;
};

vec2 anisotropicAlphas(Surface s) { return vec2(mix(s.alpha, 1.0, s.anisotropy * s.anisotropy), s.alpha); }

float specularLobe(Surface s, Angles a) {
    if (!has(LOBE_ANISOTROPY)) return distributionGgx(a.NoH, s.alpha) * visibilityGgx(a.NoL, s.NoV, s.alpha);
    vec2 alphas = anisotropicAlphas(s);
    return distributionGgxAnisotropic(a.NoH, dot(s.tangent, a.half_), dot(s.bitangent, a.half_), alphas) *
           visibilityGgxAnisotropic(a.NoL, s.NoV, dot(s.bitangent, s.view), dot(s.tangent, s.view), dot(s.tangent, a.light), dot(s.bitangent, a.light), alphas);
}

float coatLobe(Surface s, vec3 light, vec3 half_) {
    float NoL = clamp(dot(s.clearcoatNormal, light), 0.0, 1.0), NoH = clamp(dot(s.clearcoatNormal, half_), 0.0, 1.0);
    float alpha = max(s.clearcoatRoughness * s.clearcoatRoughness, 1e-3);
    return distributionGgx(NoH, alpha) * visibilityGgx(NoL, clamp(abs(dot(s.clearcoatNormal, s.view)), 1e-4, 1.0), alpha) * NoL;
}

// Light that passes through a thin or refracting surface towards the eye from behind.
vec3 transmittedLobe(Surface s, Angles a, vec3 light, float ior) {
    float alpha = max(s.alpha * clamp(ior * 2.0 - 2.0, 0.0, 1.0), 1e-3);
    vec3 mirrored = normalize(light + 2.0 * s.normal * dot(-light, s.normal));
    vec3 h = normalize(mirrored + s.view);
    float NoL = clamp(dot(s.normal, mirrored), 0.0, 1.0);
    return s.diffuse * distributionGgx(clamp(dot(s.normal, h), 0.0, 1.0), alpha) * visibilityGgx(NoL, s.NoV, alpha) * NoL;
}

// `radiance`: what arrives on a surface that faces the light, over pi where the formula needs it: lux for a directional light.
vec3 directLight(FrameDataRef frame, MaterialRef m, Surface s, vec3 light, vec3 illuminance) {
    Angles a;
    a.light = light;
    a.half_ = normalize(light + s.view);
    a.NoL = clamp(dot(s.normal, light), 0.0, 1.0);
    a.NoH = clamp(dot(s.normal, a.half_), 0.0, 1.0);
    a.VoH = clamp(dot(s.view, a.half_), 0.0, 1.0);
    vec2 ab = lobeLut(frame, s.NoV, s.roughness).rg;
    float lobe = specularLobe(s, a);
    vec3 fresnel = fresnelSchlick(s.f0, s.f90, a.VoH), metal = fresnelSchlick(s.baseColor.rgb, 1.0, a.VoH);
    if (has(LOBE_IRIDESCENCE)) {
        fresnel = mix(fresnel, s.filmDielectric, s.film);
        metal = mix(metal, s.filmMetal, s.film);
    }
    // A rough lobe loses light to bounces between facets: give it back (Turquin 2019).
    float lost = 1.0 / max(ab.x + ab.y, 1e-3) - 1.0;
    vec3 diffuse = s.diffuse * INV_PI * a.NoL * (1.0 - s.transmission);
    if (has(LOBE_DIFFUSE_TRANSMISSION)) diffuse += s.through * INV_PI * clamp(-dot(s.normal, light), 0.0, 1.0);
    if (has(LOBE_TRANSMISSION)) diffuse += s.transmission * transmittedLobe(s, a, light, m.at[0].ior);
    vec3 dielectric = diffuse * (1.0 - max(fresnel.r, max(fresnel.g, fresnel.b))) + fresnel * (1.0 + s.f0 * lost) * lobe * a.NoL;
    vec3 color = mix(dielectric, metal * (1.0 + s.baseColor.rgb * lost) * lobe * a.NoL, s.metallic);
    if (has(LOBE_SHEEN)) {
        float strength = max(s.sheenColor.r, max(s.sheenColor.g, s.sheenColor.b));
        float albedo = max(lobeLut(frame, s.NoV, s.sheenRoughness).b, lobeLut(frame, a.NoL, s.sheenRoughness).b);
        color *= 1.0 - strength * albedo;
        color += s.sheenColor * distributionCharlie(a.NoH, s.sheenRoughness * s.sheenRoughness) * visibilitySheen(a.NoL, s.NoV) * a.NoL;
    }
    if (has(LOBE_CLEARCOAT)) {
        float coat = s.clearcoat * fresnelSchlick(0.04, 1.0, a.VoH);
        color = color * (1.0 - coat) + coat * coatLobe(s, light, a.half_);
    }
    return color * illuminance;
}

#endif
