#version 460
// Prefilters a cube map for one roughness, by importance sampling with filtered samples (Krivanek and Colbert 2008; Karis 2013 for n = v = r).
#include "shared/Environment.h"
#include "lib/bindless.glsl"
#include "lib/brdf.glsl"
#include "lib/sampling.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { FilterPush push; };

// Charlie's distribution inverted: the sine of the half angle from a uniform number.
vec3 charlieHalfVector(vec2 xi, float alpha) {
    float sine = pow(xi.y, alpha / (2.0 * alpha + 1.0));
    float cosine = sqrt(max(0.0, 1.0 - sine * sine));
    float angle = 2.0 * PI * xi.x;
    return vec3(sine * cos(angle), sine * sin(angle), cosine);
}

vec3 fetch(vec3 direction, float lod) { return textureLod(samplerCube(cubeTextures[push.source], samplers[push.sampler_]), direction, lod).rgb; }

void main() {
    uvec3 texel = gl_GlobalInvocationID;
    if (any(greaterThanEqual(texel.xy, uvec2(push.size)))) return;
    vec3 n = cubeDirection(texel.z, (vec2(texel.xy) + 0.5) / float(push.size));
    if (push.roughness == 0.0) {
        imageStore(storageImages[push.target], ivec3(texel), vec4(fetch(n, 0.0), 1.0));
        return;
    }
    mat3 frame = frameAround(n);
    float alpha = push.roughness * push.roughness;
    float texelAngle = 4.0 * PI / (6.0 * float(push.sourceSize) * float(push.sourceSize));
    vec3 sum = vec3(0.0);
    float weight = 0.0;
    for (uint i = 0; i < push.samples; ++i) {
        vec2 xi = hammersley(i, push.samples);
        vec3 h = push.sheen == 1 ? charlieHalfVector(xi, alpha) : ggxHalfVector(xi, alpha);
        float NoL = 2.0 * h.z * h.z - 1.0;  // n = v: VoH = NoH
        if (NoL <= 0.0) continue;
        float d = push.sheen == 1 ? distributionCharlie(h.z, alpha) : distributionGgx(h.z, alpha);
        float pdf = push.sheen == 1 ? d / (4.0 * max(h.z, 1e-4)) * h.z : d * 0.25;
        float sampleAngle = 1.0 / (float(push.samples) * pdf + 1e-6);
        float lod = max(0.5 * log2(sampleAngle / texelAngle) + 1.0, 0.0);
        vec3 l = frame * vec3(2.0 * h.z * h.x, 2.0 * h.z * h.y, NoL);
        sum += fetch(l, lod) * NoL;
        weight += NoL;
    }
    imageStore(storageImages[push.target], ivec3(texel), vec4(sum / max(weight, 1e-6), 1.0));
}
