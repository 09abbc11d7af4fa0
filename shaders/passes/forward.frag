#version 460
#extension GL_EXT_multiview : require
#define FRAME_AS_UNIFORMS
#include "shared/Forward.h"
#include "lib/frame.glsl"

layout(constant_id = 0) const uint lobes = 0;
layout(constant_id = 1) const uint filled = 0;
layout(constant_id = 2) const uint multisampled = 0;
layout(constant_id = 3) const uint settled = 0;  // the depth pass has decided already what is covered: early depth tests hold
layout(constant_id = 4) const uint uvs = UVS_SETS | UVS_TRANSFORMED;
layout(constant_id = 5) const uint frameHas = FRAME_ALL;
layout(push_constant, scalar) uniform Push { ForwardPush push; };

#include "lib/air.glsl"
#include "lib/channels.glsl"
#include "lib/coverage.glsl"
#include "lib/lights.glsl"
#include "lib/transmission.glsl"

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec4 inTangent;
layout(location = 3) in vec4 inUv01;
layout(location = 4) in vec4 inUv23;
layout(location = 5) in vec4 inColor;
layout(location = 6) in flat uint inInstance;
layout(location = 7) in vec4 inSkyLight;
layout(location = 0) out vec4 outColor;

Varyings varyings() {
    Varyings v;
    v.position = inPosition;
    v.normal = inNormal;
    v.tangent = inTangent;
    v.uvs[0] = inUv01.xy;
    v.uvs[1] = inUv01.zw;
    v.uvs[2] = inUv23.xy;
    v.uvs[3] = inUv23.zw;
    v.color = inColor;
    v.front = gl_FrontFacing;
    return v;
}

const vec3 luminous = vec3(0.2126, 0.7152, 0.0722);

// Radiance of the sunlight that what stands about throws at a point (asset/SkyLight.h), taken to come from all around. Its colour is that
// of the sky's light there, which has met the same walls; white where that is too dark to tell.
vec3 sunThrownBack(vec4 skyLight) {
    const float dark = 0.002;
    return FRAME.sunOnGround * skyLight.a / PI * (skyLight.rgb + dark) / (dot(skyLight.rgb, luminous) + dark);
}

// `shade`: the part of the light from everywhere that arrives; `open`: of the ways into the half space over the surface, those that
// lead to it; `thrown`: radiance from all around besides.
vec3 imageBasedLight(FrameDataRef frame, MaterialRef m, Surface s, float scale, vec3 shade, float open, vec3 thrown) {
    vec3 irradiance = irradianceOverPi(frame, s.normal) * shade + thrown;
    vec3 radiance = prefiltered(frame, reflectionDirection(s), s.roughness);
    vec2 ab = lobeLut(frame, s.NoV, s.roughness).rg;
    vec3 f0 = s.f0, metalF0 = s.baseColor.rgb;
    if (has(LOBE_IRIDESCENCE)) {
        f0 = mix(f0, schlickToF0(s.filmDielectric, s.NoV), s.film);
        metalF0 = mix(metalF0, schlickToF0(s.filmMetal, s.NoV), s.film);
    }
    Albedo dielectric = ggxAlbedo(ab, f0, s.f90), metal = ggxAlbedo(ab, metalF0, 1.0);
    vec3 diffuse = irradiance * s.diffuse;
    if (has(LOBE_DIFFUSE_TRANSMISSION)) diffuse += (irradianceOverPi(frame, -s.normal) * shade + thrown) * s.through;
    if (has(LOBE_TRANSMISSION)) diffuse = mix(diffuse, transmitted(frame, gl_ViewIndex, m, s, scale), s.transmission);
    vec3 kept = 1.0 - (dielectric.single + dielectric.multiple);
    vec3 mirrored = radiance * specularOcclusion(s, open) + thrown;
    vec3 color = diffuse * kept + dielectric.single * mirrored + dielectric.multiple * irradiance;
    return mix(color, metal.single * mirrored + metal.multiple * irradiance, s.metallic);
}

vec3 layered(FrameDataRef frame, Surface s, vec3 color, vec3 shade) {
    if (has(LOBE_SHEEN)) {
        float strength = max(s.sheenColor.r, max(s.sheenColor.g, s.sheenColor.b));
        float albedo = lobeLut(frame, s.NoV, s.sheenRoughness).b;
        // Charlie's lobe stands around the normal wherever the eye is: looked up there, it errs half as much as in the mirror direction.
        vec3 sheen = prefilteredSheen(frame, s.normal, s.sheenRoughness);
        color = color * (1.0 - strength * albedo) + s.sheenColor * albedo * sheen * shade;
    }
    color += s.emissive;
    if (has(LOBE_CLEARCOAT)) {
        float NoV = clamp(abs(dot(s.clearcoatNormal, s.view)), 1e-4, 1.0);
        vec2 ab = lobeLut(frame, NoV, s.clearcoatRoughness).rg;
        float coat = s.clearcoat * (0.04 * ab.x + ab.y);
        color = color * (1.0 - coat) + coat * prefiltered(frame, reflect(-s.view, s.clearcoatNormal), s.clearcoatRoughness) * shade;
    }
    return color;
}

// The tint alone, as bright as what is lit, but never too dark or too bright to tell colours apart.
vec3 tinted(uint flags, vec3 color) {
    vec3 tint = vec3(flags >> 8 & 255u, flags >> 16 & 255u, flags >> 24) / 255.0;
    float light = dot(color, vec3(0.2126, 0.7152, 0.0722));
    return tint * tint * (0.5 + light / (light + 0.3));
}

void main() {
    FrameDataRef frame = push.frame;
    Instance instance = push.instances.at[inInstance];
    MaterialRef m = instance.material;
    Varyings v = varyings();
    if (has(LOBE_NO_NORMALS)) v.normal = FRAME.views[gl_ViewIndex].eye - v.position;
    if (has(LOBE_ALPHA_MASK) && settled == 0) coverage(baseColorAt(m, v).a, m.at[0].alphaCutoff);
    Surface s = surfaceAt(m, v, FRAME.views[gl_ViewIndex].eye);
    vec3 color;
    if (has(LOBE_UNLIT)) {
        color = s.baseColor.rgb;
    } else if (has(LOBE_NO_NORMALS)) {
        color = s.baseColor.rgb + s.emissive;
    } else {
        float open = s.occlusion * screenOcclusion(frame, push.occlusion, gl_ViewIndex, gl_FragCoord.xy);
        vec3 shade = vec3(open), thrown = vec3(0.0);
        if (has(LOBE_SKY_LIGHT)) {
            thrown = sunThrownBack(inSkyLight) * open;
            shade *= inSkyLight.rgb;
            open *= dot(inSkyLight.rgb, luminous);
        }
        color = imageBasedLight(frame, m, s, instance.scale, shade, open, thrown);
        color = layered(frame, s, color, shade) + punctualLights(frame, m, s, gl_ViewIndex, gl_FragCoord.xy);
        color *= FRAME.exposure;
        if (inFrame(FRAME_AIR) && push.air != NO_TEXTURE) {
            vec2 place = gl_FragCoord.xy / vec2(FRAME.width, FRAME.height);
            color = throughAir(frame, push.air, gl_ViewIndex, place, distance(v.position, FRAME.views[gl_ViewIndex].eye), color);
        }
    }
    if ((instance.flags & INSTANCE_TINTED) != 0) color = tinted(instance.flags, color);
    float alpha = has(LOBE_ALPHA_BLEND) ? s.baseColor.a : 1.0;
    if ((instance.flags & INSTANCE_HIGHLIGHTED) != 0) color = mix(color, vec3(1.0, 0.55, 0.1), 0.35);
    if (inFrame(FRAME_CHANNEL)) color = channelColor(frame, s, v, gl_FragCoord.z);
    outColor = vec4(min(color, vec3(60000.0)) * alpha, alpha);
}
