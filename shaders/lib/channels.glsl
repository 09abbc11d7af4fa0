// What a creator looks at instead of the lit picture: one property of the surface as a colour.
#ifndef REKINDLE_CHANNELS_GLSL
#define REKINDLE_CHANNELS_GLSL
#include "lib/surface.glsl"

vec3 channelColor(FrameDataRef frame, Surface s, Varyings v, float depth) {
    switch (FRAME.channel) {
        case CHANNEL_BASE_COLOR: return s.baseColor.rgb;
        case CHANNEL_NORMAL: return s.normal * 0.5 + 0.5;
        case CHANNEL_GEOMETRIC_NORMAL: return s.geometricNormal * 0.5 + 0.5;
        case CHANNEL_TANGENT: return has(LOBE_TANGENTS) ? normalize(v.tangent.xyz) * 0.5 + 0.5 : vec3(0.0);
        case CHANNEL_UV0: return vec3(fract(v.uvs[0]), 0.0);
        case CHANNEL_UV1: return vec3(fract(v.uvs[1]), 0.0);
        case CHANNEL_VERTEX_COLOR: return v.color.rgb;
        case CHANNEL_METALLIC: return vec3(s.metallic);
        case CHANNEL_ROUGHNESS: return vec3(s.roughness);
        case CHANNEL_OCCLUSION: return vec3(s.occlusion);
        case CHANNEL_EMISSIVE: return s.emissive;
        case CHANNEL_ALPHA: return vec3(s.baseColor.a);
        case CHANNEL_DEPTH: return vec3(pow(clamp(depth, 0.0, 1.0), 0.25));
        default: return vec3(0.1, 0.04, 0.01);
    }
}

#endif
