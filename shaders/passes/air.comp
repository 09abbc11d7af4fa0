#version 460
// The air in front of each part of each view, slice by slice into the distance: light added, and share of light let through.
#include "lib/air.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { AirPush push; };

struct Ray {
    vec3 origin;
    vec3 direction;
};

Ray rayThrough(mat4 worldFromClip, vec2 place) {
    const vec4 near = worldFromClip * vec4(place, 1, 1), far = worldFromClip * vec4(place, 0, 1);
    return Ray(near.xyz / near.w, normalize(far.xyz * near.w - near.xyz * far.w));
}

// Of the clear air at the eye's height, per metre; nothing without a sky.
Medium clearAir(Air air) {
    if (uint64_t(air.sky) == 0) return Medium(vec3(0), vec3(0), vec3(0));
    const Medium medium = mediumAt(air.sky.at[0].altitude, air.sky.at[0].haze);
    return Medium(medium.rayleigh / 1000, medium.mie / 1000, medium.extinction / 1000);
}

void main() {
    const ivec3 column = ivec3(gl_GlobalInvocationID);
    if (column.x >= AIR_WIDTH || column.y >= AIR_HEIGHT) return;
    Air air = push.air.at[0];
    const vec2 place = (vec2(column.xy) + 0.5) / vec2(AIR_WIDTH, AIR_HEIGHT) * 2 - 1;
    const Ray ray = rayThrough(air.worldFromClip[column.z], place);
    const float cosine = dot(ray.direction, air.lightDirection);
    const Medium clear = clearAir(air);
    const vec3 ambient = airAmbient(air);
    const vec3 clearSource = air.lightIlluminance * (clear.rayleigh * rayleighPhase(cosine) + clear.mie * miePhase(cosine)) +
                             ambient * (clear.rayleigh + clear.mie);
    const vec3 fogSource = (air.lightIlluminance * fogPhase(cosine) + ambient) * air.fogAlbedo;

    vec3 luminance = vec3(0), transmittance = vec3(1);
    for (int slice = 0; slice < AIR_SLICES; ++slice) {
        const float near = float(slice) / AIR_SLICES, far = float(slice + 1) / AIR_SLICES;
        const float from = air.range * near * near, to = air.range * far * far;
        const float fog = fogDepth(air.fogDensity, air.fogFalloff, ray.origin.y + ray.direction.y * from,
                                   ray.origin.y + ray.direction.y * to, to - from);
        const vec3 depth = vec3(fog) + clear.extinction * (to - from);
        const vec3 through = exp(-depth);
        const vec3 source = fogSource * fog + clearSource * (to - from);
        luminance += transmittance * source * (1 - through) / max(depth, vec3(1e-12));
        transmittance *= through;
        const ivec3 texel = ivec3(column.xy, column.z * AIR_SLICES + slice);
        imageStore(storageVolumes[push.target], texel, vec4(luminance, dot(transmittance, vec3(0.2126, 0.7152, 0.0722))));
    }
}
