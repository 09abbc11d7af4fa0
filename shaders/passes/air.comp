#version 460
// The air in front of each part of each view, slice by slice into the distance: exposed light added, and share of light let through.
#include "shared/Forward.h"
#include "lib/air.glsl"
#include "lib/geometry.glsl"
#include "lib/shadows.glsl"

layout(local_size_x = 8, local_size_y = 8) in;
layout(push_constant, scalar) uniform Push { AirPush push; };

// Per metre, at the eye's height; nothing where there is no sky.
Medium clearAir(FrameDataRef frame) {
    if (!present(uint64_t(frame.at[0].sky))) return Medium(vec3(0), vec3(0), vec3(0));
    Medium medium = mediumAt(frame.at[0].sky.at[0].altitude, frame.at[0].sky.at[0].haze);
    return Medium(medium.rayleigh / 1000.0, medium.mie / 1000.0, medium.extinction / 1000.0);
}

// Whether the light gets to a place in the air.
float litInAir(ShadowDataRef maps, vec3 position, float distance) {
    for (uint i = 0; i < maps.at[0].cascadeCount; ++i) {
        if (distance > maps.at[0].cascades[i].radius) continue;
        vec4 clip = maps.at[0].cascades[i].clipFromWorld * vec4(position, 1.0);
        vec2 uv = clip.xy * 0.5 + 0.5;
        if (any(lessThan(uv, vec2(0.0))) || any(greaterThan(uv, vec2(1.0)))) return 1.0;
        return litAt(maps, maps.at[0].cascadeMap, vec3(uv, float(i)), clip.z);
    }
    return 1.0;
}

// The share of a piece of the ray that the light gets to. Clear air scatters too little for its shafts to be seen.
float litBetween(FrameDataRef frame, vec3 origin, vec3 direction, float from, float to) {
    const int samples = 4;
    if (frame.at[0].air.lightShadowed == 0 || frame.at[0].air.fogDensity <= 0.0) return 1.0;
    ShadowDataRef maps = frame.at[0].shadows;
    float sum = 0.0;
    for (int i = 0; i < samples; ++i) {
        float at = mix(from, to, (float(i) + 0.5) / samples);
        sum += litInAir(maps, origin + direction * at, at);
    }
    return sum / samples;
}

void main() {
    ivec3 column = ivec3(gl_GlobalInvocationID);
    if (column.x >= AIR_WIDTH || column.y >= AIR_HEIGHT) return;
    FrameDataRef frame = push.frame;
    AirData air = frame.at[0].air;
    mat4 worldFromClip = frame.at[0].views[column.z].worldFromClip;
    vec2 place = (vec2(column.xy) + 0.5) / vec2(AIR_WIDTH, AIR_HEIGHT) * 2.0 - 1.0;
    vec4 near = worldFromClip * vec4(place, 1.0, 1.0), far = worldFromClip * vec4(place, 0.0, 1.0);
    vec3 origin = near.xyz / near.w, direction = normalize(far.xyz * near.w - near.xyz * far.w);

    float cosine = dot(direction, air.lightDirection);
    Medium clear = clearAir(frame);
    vec3 ambient = airAmbient(frame);
    vec3 luminance = vec3(0), transmittance = vec3(1);
    for (int slice = 0; slice < AIR_SLICES; ++slice) {
        float begin = float(slice) / AIR_SLICES, end = float(slice + 1) / AIR_SLICES;
        float from = air.range * begin * begin, to = air.range * end * end, span = to - from;
        float fog = fogDepth(air, origin.y + direction.y * from, origin.y + direction.y * to, span);
        vec3 light = air.lightIlluminance * litBetween(frame, origin, direction, from, to);
        vec3 scattered = light * (air.fogAlbedo * fog * fogPhase(cosine) +
                                  (clear.rayleigh * rayleighPhase(cosine) + clear.mie * miePhase(cosine)) * span) +
                         ambient * (air.fogAlbedo * fog + (clear.rayleigh + clear.mie) * span);
        vec3 depth = fog + clear.extinction * span, through = exp(-depth);
        luminance += transmittance * scattered * (1.0 - through) / max(depth, vec3(1e-12));
        transmittance *= through;
        ivec3 texel = ivec3(column.xy, column.z * AIR_SLICES + slice);
        imageStore(storageVolumes[push.target], texel,
                   vec4(luminance * frame.at[0].exposure, dot(transmittance, vec3(0.2126, 0.7152, 0.0722))));
    }
}
