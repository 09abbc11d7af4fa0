// Light through a surface: the picture of what stands behind it, and where nothing does, the environment.
#ifndef REKINDLE_TRANSMISSION_GLSL
#define REKINDLE_TRANSMISSION_GLSL
#include "lib/environment.glsl"

// The including shader's push constants say where the picture behind is.
// Beer's law, from the colour that is left after a distance.
vec3 absorbed(vec3 radiance, float path, MaterialRef m) {
    if (isinf(m.at[0].attenuationDistance) || m.at[0].attenuationDistance <= 0.0) return radiance;
    return radiance * pow(max(m.at[0].attenuationColor, vec3(1e-4)), vec3(path / m.at[0].attenuationDistance));
}

vec3 behind(FrameDataRef frame, uint viewIndex, Surface s, float ior, float pathLength, out float path) {
    vec3 refracted = has(LOBE_VOLUME) ? normalize(refract(-s.view, s.normal, 1.0 / ior)) : -s.view;
    path = has(LOBE_VOLUME) ? pathLength : 0.0;
    vec4 clip = frame.at[0].views[viewIndex].clipFromWorld * vec4(s.position + refracted * path, 1.0);
    vec2 uv = clip.xy / clip.w * 0.5 + 0.5;
    float roughness = s.roughness * clamp(ior * 2.0 - 2.0, 0.0, 1.0);  // an interface of ior 1 scatters nothing
    float lod = log2(float(frame.at[0].height)) * roughness;
    vec4 seen = textureLod(sampler2DArray(arrayTextures[push.opaqueColor], samplers[frame.at[0].linearClamp]), vec3(uv, viewIndex), min(lod, push.opaqueMips - 1.0));
    return seen.rgb / frame.at[0].exposure + (1.0 - clamp(seen.a, 0.0, 1.0)) * prefiltered(frame, refracted, roughness);
}

vec3 transmitted(FrameDataRef frame, uint viewIndex, MaterialRef m, Surface s, float scale) {
    float path;
    float reach = s.thickness * scale;
    vec3 light;
    if (has(LOBE_DISPERSION)) {
        // The ior spreads over the spectrum by the Abbe number (KHR_materials_dispersion).
        float spread = (m.at[0].ior - 1.0) * 0.025 * m.at[0].dispersion;
        light.r = behind(frame, viewIndex, s, m.at[0].ior - spread, reach, path).r;
        light.g = behind(frame, viewIndex, s, m.at[0].ior, reach, path).g;
        light.b = behind(frame, viewIndex, s, m.at[0].ior + spread, reach, path).b;
    } else {
        light = behind(frame, viewIndex, s, m.at[0].ior, reach, path);
    }
    return absorbed(light, path, m) * s.diffuse;
}

#endif
