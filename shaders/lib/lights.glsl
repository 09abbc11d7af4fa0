// The scene's own lights.
#ifndef REKINDLE_LIGHTS_GLSL
#define REKINDLE_LIGHTS_GLSL
#include "lib/direct.glsl"

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

vec3 punctualLights(FrameData frame, Material m, Surface s, uint viewIndex) {
    vec3 sum = vec3(0.0);
    for (uint i = 0; i < frame.lightCount; ++i) {
        Light light = frame.lights.at[i];
        vec3 toLight;
        vec3 illuminance = illuminanceFrom(light, s.position, toLight);
        if (max(illuminance.r, max(illuminance.g, illuminance.b)) <= 0.0) continue;
        sum += directLight(frame, m, s, toLight, illuminance);
    }
    return sum;
}

// How much of the surroundings a point sees by the depth picture.
float screenOcclusion(FrameData frame, uint occlusion, uint viewIndex, vec2 pixel) {
    if (occlusion == NO_TEXTURE) return 1.0;
    return texelFetch(sampler2DArray(arrayTextures[occlusion], samplers[frame.nearestClamp]), ivec3(pixel, viewIndex), 0).r;
}

// What is left of a mirror's light in an occluded place (Lagarde and de Rousiers 2014).
float specularOcclusion(Surface s, float occlusion) { return clamp(pow(s.NoV + occlusion, exp2(-16.0 * s.roughness - 1.0)) - 1.0 + occlusion, 0.0, 1.0); }

#endif
