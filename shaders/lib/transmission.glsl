// Light through a surface: the picture of what stands behind it, and where nothing does, the environment.
#ifndef REKINDLE_TRANSMISSION_GLSL
#define REKINDLE_TRANSMISSION_GLSL
#include "lib/environment.glsl"

// One level of the picture behind. The blurred ones are read through a cubic B-spline, as four bilinear taps (Sigg and Hadwiger 2005):
// their few texels would show as crosses and squares otherwise. The including shader's push constants say where the picture is.
vec4 behindLevel(FrameDataRef frame, vec3 place, float level) {
    vec2 size = vec2(textureSize(sampler2DArray(arrayTextures[push.opaqueColor], samplers[FRAME.linearClamp]), int(level)).xy);
    vec2 corner = floor(place.xy * size - 0.5), f = place.xy * size - 0.5 - corner, f2 = f * f, f3 = f2 * f;
    vec2 w0 = (1.0 - 3.0 * f + 3.0 * f2 - f3) / 6.0, w1 = (4.0 - 6.0 * f2 + 3.0 * f3) / 6.0, w3 = f3 / 6.0, w2 = 1.0 - w0 - w1 - w3;
    vec2 low = (corner - 0.5 + w1 / (w0 + w1)) / size, high = (corner + 1.5 + w3 / (w2 + w3)) / size, share = w2 + w3;
    vec4 sum = vec4(0.0);
    for (int tap = 0; tap < 4; ++tap) {
        bvec2 far = bvec2((tap & 1) != 0, (tap & 2) != 0);
        vec2 weight = mix(1.0 - share, share, far);
        sum += weight.x * weight.y * textureLod(sampler2DArray(arrayTextures[push.opaqueColor], samplers[FRAME.linearClamp]), vec3(mix(low, high, far), place.z), level);
    }
    return sum;
}

vec4 behindBlurred(FrameDataRef frame, vec3 place, float lod) {
    float level = floor(lod);
    vec4 sharp = level < 1.0 ? textureLod(sampler2DArray(arrayTextures[push.opaqueColor], samplers[FRAME.linearClamp]), place, 0.0) : behindLevel(frame, place, level);
    return lod == level ? sharp : mix(sharp, behindLevel(frame, place, level + 1.0), lod - level);
}

// Beer's law, from the colour that is left after a distance.
vec3 absorbed(vec3 radiance, float path, MaterialRef m) {
    if (isinf(m.at[0].attenuationDistance) || m.at[0].attenuationDistance <= 0.0) return radiance;
    return radiance * pow(max(m.at[0].attenuationColor, vec3(1e-4)), vec3(path / m.at[0].attenuationDistance));
}

vec3 behind(FrameDataRef frame, uint viewIndex, Surface s, float ior, float pathLength, out float path) {
    vec3 refracted = has(LOBE_VOLUME) ? normalize(refract(-s.view, s.normal, 1.0 / ior)) : -s.view;
    path = has(LOBE_VOLUME) ? pathLength : 0.0;
    vec4 clip = FRAME.views[viewIndex].clipFromWorld * vec4(s.position + refracted * path, 1.0);
    vec2 uv = clip.xy / clip.w * 0.5 + 0.5;
    float roughness = s.roughness * clamp(ior * 2.0 - 2.0, 0.0, 1.0);  // an interface of ior 1 scatters nothing
    float lod = log2(float(FRAME.height)) * roughness;
    vec4 seen = behindBlurred(frame, vec3(uv, viewIndex), min(lod, push.opaqueMips - 1.0));
    return seen.rgb / FRAME.exposure + (1.0 - clamp(seen.a, 0.0, 1.0)) * prefiltered(frame, refracted, roughness);
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
