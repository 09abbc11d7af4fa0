// The scene's own lights.
#ifndef REKINDLE_LIGHTS_GLSL
#define REKINDLE_LIGHTS_GLSL
#include "lib/clusters.glsl"
#include "lib/direct.glsl"
#include "lib/geometry.glsl"
#include "lib/shadows.glsl"

// Illuminance on a surface that faces the light (KHR_lights_punctual).
vec3 illuminanceFrom(Light light, vec3 position, out vec3 toLight) {
    if (light.type == LIGHT_DIRECTIONAL) {
        toLight = -light.direction;
        return light.color;
    }
    vec3 path = light.position - position;
    float distance2 = max(dot(path, path), 1e-6);
    toLight = path * inversesqrt(distance2);
    float falloff = 1.0 / distance2;
    if (light.range > 0.0) {
        float r = distance2 / (light.range * light.range);
        falloff *= clamp(1.0 - r * r, 0.0, 1.0);
    }
    if (light.type == LIGHT_SPOT) {
        float cone = clamp(dot(light.direction, -toLight) * light.coneScale + light.coneOffset, 0.0, 1.0);
        falloff *= cone * cone;
    }
    return light.color * falloff;
}

// 1 in the middle of a light's reach, 0 at its end: without a range, light would end with an edge.
float reachFalloff(Light light, vec3 position) {
    if (light.reach == light.range) return 1.0;
    vec3 path = light.position - position;
    float r = dot(path, path) / (light.reach * light.reach);
    return clamp((1.0 - r) * 4.0, 0.0, 1.0);
}

vec3 fromLocal(FrameDataRef frame, MaterialRef m, Surface s, uint index, vec2 pixel) {
    Light light = FRAME.lights.at[index];
    vec3 toLight;
    vec3 illuminance = illuminanceFrom(light, s.position, toLight) * reachFalloff(light, s.position);
    if (max(illuminance.r, max(illuminance.g, illuminance.b)) <= 0.0) return vec3(0.0);
    ShadowDataRef maps = FRAME.shadows;
    if (inFrame(FRAME_LAMP_SHADOWS) && light.shadow != NO_SHADOW) illuminance *= litByLocal(maps, light.shadow, light.position, s.position, s.geometricNormal, pixel);
    return directLight(frame, m, s, toLight, illuminance);
}

// The normal of the side that the light falls on, which may be the far side of a leaf.
vec3 litSide(Surface s, vec3 ray) {
    return has(LOBE_DIFFUSE_TRANSMISSION) && dot(s.geometricNormal, ray) > 0.0 ? -s.geometricNormal : s.geometricNormal;
}

vec3 fromDirectional(FrameDataRef frame, MaterialRef m, Surface s, Light light, uint viewIndex, vec2 pixel) {
    vec3 illuminance = light.color;
    if (!has(LOBE_TRANSMISSION | LOBE_DIFFUSE_TRANSMISSION) && dot(s.normal, light.direction) >= 0.0) return vec3(0.0);
    ShadowDataRef maps = FRAME.shadows;
    if (inFrame(FRAME_SUN_SHADOWS) && light.shadow != NO_SHADOW) illuminance *= litBySun(maps, s.position, litSide(s, light.direction), length(s.position - FRAME.views[viewIndex].eye), pixel);
    return directLight(frame, m, s, -light.direction, illuminance);
}

// Loops that shade ask at their end whether to go on: a software driver leaves a loop there alone, and would go through a loop that asks
// at its head once more for nothing.
vec3 punctualLights(FrameDataRef frame, MaterialRef m, Surface s, uint viewIndex, vec2 pixel) {
    vec3 sum = vec3(0.0);
    uint few = min(FRAME.directionalCount, FEW_DIRECTIONAL), i = 0;
    if (inFrame(FRAME_DIRECTIONAL) && few > 0u) do sum += fromDirectional(frame, m, s, FRAME.directional[i], viewIndex, pixel); while (++i < few);
    if (inFrame(FRAME_MANY_DIRECTIONAL))
        for (i = few; i < FRAME.directionalCount; ++i) sum += fromDirectional(frame, m, s, FRAME.lights.at[i], viewIndex, pixel);
    if (!inFrame(FRAME_LOCAL_LIGHTS)) return sum;
    uint start = 0, count = CLUSTER_FULL;
    if (present(uint64_t(FRAME.clusters))) {
        float depth = -(FRAME.views[viewIndex].viewFromWorld * vec4(s.position, 1.0)).z;
        uvec2 tile = uvec2(pixel * vec2(CLUSTERS_X, CLUSTERS_Y) / vec2(FRAME.width, FRAME.height));
        start = clusterStart(viewIndex, tile.x, tile.y, clusterSlice(depth));
        count = FRAME.clusters.at[start];
    }
    bool all = count == CLUSTER_FULL;
    uint first = all ? FRAME.directionalCount : start + 1, end = all ? FRAME.lightCount : start + 1 + count;
    if (first < end) do sum += fromLocal(frame, m, s, all ? first : FRAME.clusters.at[first], pixel); while (++first < end);
    return sum;
}

// How much of the surroundings a point sees by the depth picture.
float screenOcclusion(FrameDataRef frame, uint occlusion, uint viewIndex, vec2 pixel) {
    if (!inFrame(FRAME_OCCLUSION) || occlusion == NO_TEXTURE) return 1.0;
    return texelFetch(sampler2DArray(arrayTextures[occlusion], samplers[FRAME.nearestClamp]), ivec3(pixel, viewIndex), 0).r;
}

// What is left of a mirror's light in an occluded place (Lagarde and de Rousiers 2014).
float specularOcclusion(Surface s, float occlusion) { return clamp(pow(s.NoV + occlusion, exp2(-16.0 * s.roughness - 1.0)) - 1.0 + occlusion, 0.0, 1.0); }

#endif
