// How much of a light reaches a point.
#ifndef REKINDLE_SHADOWS_GLSL
#define REKINDLE_SHADOWS_GLSL
#include "shared/Shadows.h"
#include "lib/bindless.glsl"
#include "lib/constants.glsl"
#include "lib/frame.glsl"

layout(set = 0, binding = BINDING_SAMPLERS) uniform samplerShadow shadowSamplers[];

// Points of a disc, evenly spread (Vogel 1979): the i-th of n lies at sqrt((i + 1/2) / n) of the radius, a golden angle on from the
// one before. `direction` leads to this point and is turned to the next.
const mat2 goldenTurn = mat2(-0.73736888, 0.67549030, -0.67549030, -0.73736888);
vec2 discPoint(uint i, uint n, inout vec2 direction) {
    vec2 point = direction * sqrt((float(i) + 0.5) / float(n));
    direction = goldenTurn * direction;
    return point;
}
vec2 turned(float angle) { return vec2(cos(angle), sin(angle)); }

// A fixed angle for each pixel, such that neighbours differ much (Jimenez 2014, interleaved gradient noise).
float pixelTurn(vec2 pixel) { return 2.0 * PI * fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))); }

float litAt(ShadowDataRef data, uint map, vec3 uvLayer, float depth) {
    return texture(sampler2DArrayShadow(arrayTextures[nonuniformEXT(map)], shadowSamplers[SHADOWS.compare]), vec4(uvLayer, depth));
}
float storedAt(ShadowDataRef data, uint map, vec3 uvLayer) {
    return textureLod(sampler2DArray(arrayTextures[nonuniformEXT(map)], samplers[SHADOWS.nearest]), uvLayer, 0.0).r;
}

float litDisc(ShadowDataRef data, uint map, vec3 uvLayer, float depth, float radius, vec2 direction) {
    float sum = 0.0;
    uint i = 0, taps = SHADOWS.taps;
    do sum += litAt(data, map, uvLayer + vec3(discPoint(i, taps, direction) * radius, 0.0), depth); while (++i < taps);
    return sum / float(taps);
}

// Mean distance, in depth, from the receiver to what stands before it; 0 when nothing does (Fernando 2005).
float blockerGap(ShadowDataRef data, uint map, vec3 uvLayer, float depth, float radius, vec2 direction) {
    float sum = 0.0, count = 0.0;
    for (uint i = 0; i < 8u; ++i) {
        float stored = storedAt(data, map, uvLayer + vec3(discPoint(i, 8u, direction) * radius, 0.0));
        if (stored > depth) {
            sum += stored - depth;
            count += 1.0;
        }
    }
    return count > 0.0 ? sum / count : 0.0;
}

float litByCascade(ShadowDataRef data, uint cascade, vec3 position, vec3 normal, vec2 direction) {
    float metres = SHADOWS.cascades[cascade].texel, texel = 1.0 / SHADOWS.mapSize, range = SHADOWS.cascades[cascade].depthRange;
    mat4 m = SHADOWS.cascades[cascade].clipFromWorld;
    // Off the surface by as much as it falls away within what a look-up reaches, and next to nothing toward the light: a roof's boards are
    // thin.
    float facing = range * dot(vec3(m[0].z, m[1].z, m[2].z), normal), slant = sqrt(max(0.0, 1.0 - facing * facing));
    vec4 clip = m * vec4(position + normal * metres * 2.0 * slant, 1.0);
    vec3 uvLayer = vec3(clip.xy * 0.5 + 0.5, float(cascade));
    if (any(lessThan(uvLayer.xy, vec2(0.0))) || any(greaterThan(uvLayer.xy, vec2(1.0)))) return 1.0;
    float depth = clip.z + 0.35 * metres / range, radius = 1.2 * texel;
    if (SHADOWS.taps <= 4u) {
        direction = turned(PI / 8.0);
    } else {
        float perMetre = texel / metres, reach = clamp(2.0 * SHADOWS.sunAngle * perMetre * 8.0, 2.0 * texel, 12.0 * texel);
        float penumbra = blockerGap(data, SHADOWS.cascadeMap, uvLayer, depth, reach, direction) * range * SHADOWS.sunAngle * perMetre;
        radius = clamp(penumbra, radius, 12.0 * texel);
    }
    return litDisc(data, SHADOWS.cascadeMap, uvLayer, depth, radius, direction);
}

// The sun's or the moon's light, through the cascade that holds at that distance from the eye, blended into the next one near its end.
float litBySun(ShadowDataRef data, vec3 position, vec3 normal, float distance_, vec2 pixel) {
    vec2 direction = turned(pixelTurn(pixel));
    uint cascade = 0, count = SHADOWS.cascadeCount;
    for (uint i = 0; i < MAX_CASCADES; ++i) cascade += i < count && distance_ > SHADOWS.cascades[i].radius ? 1u : 0u;
    if (cascade >= count) return 1.0;
    float lit = 0.0, left = 1.0;
    do {
        float end = SHADOWS.cascades[cascade].radius;
        float mixing = left == 1.0 ? clamp((distance_ - 0.85 * end) / (0.15 * end), 0.0, 1.0) : 0.0;
        lit += (left - mixing) * litByCascade(data, cascade, position, normal, direction);
        left = mixing;
    } while (left > 0.0 && ++cascade < count);
    return lit + left;
}

// In which of a point light's six maps a direction lies: +x -x +y -y +z -z.
uint cubeFace(vec3 d) {
    vec3 a = abs(d);
    if (a.x >= a.y && a.x >= a.z) return d.x > 0.0 ? 0u : 1u;
    if (a.y >= a.z) return d.y > 0.0 ? 2u : 3u;
    return d.z > 0.0 ? 4u : 5u;
}

float litByLocal(ShadowDataRef data, uint index, vec3 lightPosition, vec3 position, vec3 normal, vec2 pixel) {
    vec3 path = position - lightPosition;
    uint face = SHADOWS.locals[index].faces == 1u ? 0u : cubeFace(path);
    float texel = length(path) * SHADOWS.locals[index].texelAngle;
    vec4 clip = SHADOWS.locals[index].clipFromWorld[face] * vec4(position + normal * texel * 2.0, 1.0);
    if (clip.w <= 0.0) return 1.0;
    vec3 uvLayer = vec3(clip.xy / clip.w * 0.5 + 0.5, float(face));
    float depth = SHADOWS.locals[index].near / max(clip.w - texel, SHADOWS.locals[index].near);
    float radius = SHADOWS.locals[index].texelAngle * 1.5 * 0.5;
    return litDisc(data, SHADOWS.locals[index].map, uvLayer, depth, radius, turned(pixelTurn(pixel)));
}

#endif
