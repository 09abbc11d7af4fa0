#version 460
// How much light a lobe sends back, by NoV (x) and perceptual roughness (y): R, G the scale and bias of f0 and f90 of GGX (Karis 2013), B Charlie's albedo.
#include "shared/Environment.h"
#include "lib/bindless.glsl"
#include "lib/brdf.glsl"
#include "lib/sampling.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { LutPush push; };

vec2 ggx(vec3 v, float alpha) {
    vec2 sum = vec2(0.0);
    for (uint i = 0; i < push.samples; ++i) {
        vec3 h = ggxHalfVector(hammersley(i, push.samples), alpha);
        float VoH = dot(v, h);
        float NoL = 2.0 * VoH * h.z - v.z;
        if (NoL <= 0.0 || VoH <= 0.0) continue;
        float g = visibilityGgx(NoL, v.z, alpha) * 4.0 * NoL * VoH / h.z;
        float f = pow5(1.0 - VoH);
        sum += vec2(1.0 - f, f) * g;
    }
    return sum / float(push.samples);
}

// Uniform directions: Charlie's lobe is broad everywhere.
float charlie(vec3 v, float roughness) {
    float sum = 0.0;
    for (uint i = 0; i < push.samples; ++i) {
        vec2 xi = hammersley(i, push.samples);
        float sine = sqrt(1.0 - xi.y * xi.y), angle = 2.0 * PI * xi.x;
        vec3 l = vec3(sine * cos(angle), sine * sin(angle), xi.y);
        vec3 h = normalize(v + l);
        sum += visibilitySheen(l.z, v.z) * distributionCharlie(h.z, roughness * roughness) * l.z;
    }
    return sum * 2.0 * PI / float(push.samples);
}

void main() {
    uvec2 texel = gl_GlobalInvocationID.xy;
    if (any(greaterThanEqual(texel, uvec2(push.size)))) return;
    // The texel's centre is the value there; the ends of the range lie on the outermost centres.
    vec2 at = vec2(texel) / float(push.size - 1);
    float NoV = max(at.x, 1e-3), roughness = max(at.y, 0.01);
    vec3 v = vec3(sqrt(1.0 - NoV * NoV), 0.0, NoV);
    imageStore(storageImages[push.target], ivec3(texel, 0), vec4(ggx(v, roughness * roughness), charlie(v, max(roughness, 0.07)), 1.0));
}
