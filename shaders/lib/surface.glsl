// What a material is at a point: its textures looked up, its factors applied.
#ifndef REKINDLE_SURFACE_GLSL
#define REKINDLE_SURFACE_GLSL
#include "lib/frame.glsl"
#include "lib/bindless.glsl"
#include "lib/brdf.glsl"
#include "lib/iridescence.glsl"

// The specialisation constants of the including shader: `lobes`, `filled`, `uvs` and `frameHas`.
struct Varyings {
    vec3 position;
    vec3 normal;
    vec4 tangent;
    vec2 uvs[4];
    vec4 color;
    bool front;
};

struct Surface {
    vec3 position;
    vec3 geometricNormal;
    vec3 normal;
    vec3 tangent;    // anisotropy's direction
    vec3 bitangent;
    vec3 view;       // towards the eye
    float NoV;
    vec4 baseColor;  // with vertex colour
    vec3 diffuse;    // albedo of the dielectric part
    vec3 f0;         // of the dielectric part
    float f90;
    float metallic;
    float roughness;  // perceptual
    float alpha;      // roughness squared
    float occlusion;
    vec3 emissive;
    float anisotropy;
    vec3 filmDielectric;  // iridescent Fresnel of either part
    vec3 filmMetal;
    float film;
    float clearcoat;
    float clearcoatRoughness;
    vec3 clearcoatNormal;
    vec3 sheenColor;
    float sheenRoughness;
    float transmission;
    float thickness;
    vec3 through;  // albedo of the light that leaves at the other side
};

bool has(uint lobe) { return (lobes & lobe) != 0; }
bool inFrame(uint feature) { return (frameHas & feature) != 0; }
bool hasTexture(uint slot) { return (filled & (1u << slot)) != 0; }

// Most materials read one set, known when the shader is made: no choice for each pixel.
vec2 uvOf(Varyings v, uint set) {
    const uint sets = uvs & UVS_SETS;
    if (sets == 1u) return v.uvs[0];
    if (sets == 2u) return v.uvs[1];
    return v.uvs[set & 3u];
}
vec4 lookUp(MaterialRef m, Varyings v, uint slot) {
    TextureUse use = m.at[0].textures[slot];
    vec2 uv = uvOf(v, use.uvSet & 3u);
    if ((uvs & UVS_TRANSFORMED) != 0) uv = mat2(use.linear.xy, use.linear.zw) * uv + use.offset;
    // Where one texel is stretched over all there is no slant, and llvmpipe divides nothing by nothing (Mesa 25.0: the texel is no number).
    bool slanted = (uvs & UVS_SLANTED) != 0 && fwidth(uv) != vec2(0.0);
    uint sampler_ = slanted ? use.slanted : use.sampler_;
    return texture(sampler2D(textures[nonuniformEXT(use.texture)], samplers[nonuniformEXT(sampler_)]), uv);
}
float lookUp(MaterialRef m, Varyings v, uint slot, int channel) { return hasTexture(slot) ? lookUp(m, v, slot)[channel] : 1.0; }

vec4 baseColorAt(MaterialRef m, Varyings v) {
    vec4 color = m.at[0].baseColor;
    if (hasTexture(TEXTURE_BASE_COLOR)) color *= lookUp(m, v, TEXTURE_BASE_COLOR);
    if (has(LOBE_VERTEX_COLOR)) color *= v.color;
    return color;
}

vec3 tangentSpaceNormal(MaterialRef m, Varyings v, uint slot, float scale) {
    vec3 texel = lookUp(m, v, slot).xyz;
    vec2 xy = texel.xy * 2.0 - 1.0;
    // z from the stored x and y would do, but files store it and may mean it: only cooked textures leave it out, where it follows.
    bool rebuilt = (m.at[0].textures[slot].uvSet & TEXTURE_TWO_CHANNELS) != 0;
    float z = rebuilt ? sqrt(max(0.0, 1.0 - dot(xy, xy))) : texel.z * 2.0 - 1.0;
    return normalize(vec3(xy * scale, z));
}

// MikkTSpace: interpolated, not normalised, frame; the bitangent follows from the normal, the tangent and the sign.
mat3 tangentFrame(Varyings v) { return mat3(v.tangent.xyz, cross(v.normal, v.tangent.xyz) * v.tangent.w, v.normal); }

void shadeNormals(MaterialRef m, Varyings v, inout Surface s) {
    float facing = v.front ? 1.0 : -1.0;
    s.geometricNormal = normalize(v.normal) * facing;
    s.normal = s.geometricNormal;
    s.clearcoatNormal = s.geometricNormal;
    if (!has(LOBE_TANGENTS)) return;
    mat3 frame = tangentFrame(v);
    if (hasTexture(TEXTURE_NORMAL)) s.normal = normalize(frame * tangentSpaceNormal(m, v, TEXTURE_NORMAL, m.at[0].normalScale)) * facing;
    if (hasTexture(TEXTURE_CLEARCOAT_NORMAL)) s.clearcoatNormal = normalize(frame * tangentSpaceNormal(m, v, TEXTURE_CLEARCOAT_NORMAL, m.at[0].clearcoatNormalScale)) * facing;
    if (has(LOBE_ANISOTROPY)) {
        vec2 direction = vec2(1.0, 0.0);
        s.anisotropy = m.at[0].anisotropy;
        if (hasTexture(TEXTURE_ANISOTROPY)) {
            vec3 texel = lookUp(m, v, TEXTURE_ANISOTROPY).rgb;
            direction = texel.rg * 2.0 - 1.0;
            s.anisotropy *= texel.b;
        }
        direction = mat2(m.at[0].anisotropyDirection.x, m.at[0].anisotropyDirection.y, -m.at[0].anisotropyDirection.y, m.at[0].anisotropyDirection.x) * direction;
        vec3 tangent = frame * vec3(direction, 0.0);
        s.bitangent = normalize(cross(s.normal, tangent));
        s.tangent = cross(s.bitangent, s.normal);
    }
}

void shadeBase(MaterialRef m, Varyings v, inout Surface s) {
    s.baseColor = baseColorAt(m, v);
    if (has(LOBE_SPECULAR_GLOSSINESS)) {
        vec4 texel = hasTexture(TEXTURE_SPECULAR_GLOSSINESS) ? lookUp(m, v, TEXTURE_SPECULAR_GLOSSINESS) : vec4(1.0);
        s.f0 = m.at[0].specularGlossinessColor * texel.rgb;
        s.f90 = 1.0;
        s.metallic = 0.0;
        s.roughness = 1.0 - m.at[0].glossiness * texel.a;
        s.diffuse = s.baseColor.rgb * (1.0 - max(s.f0.r, max(s.f0.g, s.f0.b)));
        return;
    }
    vec4 texel = hasTexture(TEXTURE_METALLIC_ROUGHNESS) ? lookUp(m, v, TEXTURE_METALLIC_ROUGHNESS) : vec4(1.0);
    if ((uvs & UVS_ONE_ORM) != 0) s.occlusion = 1.0 + m.at[0].occlusionStrength * (texel.r - 1.0);
    s.metallic = clamp(m.at[0].metallic * texel.b, 0.0, 1.0);
    s.roughness = clamp(m.at[0].roughness * texel.g, 0.0, 1.0);
    s.diffuse = s.baseColor.rgb;
    float specular = m.at[0].specular * lookUp(m, v, TEXTURE_SPECULAR, 3);
    vec3 color = m.at[0].specularColor;
    if (hasTexture(TEXTURE_SPECULAR_COLOR)) color *= lookUp(m, v, TEXTURE_SPECULAR_COLOR).rgb;
    float root = (m.at[0].ior - 1.0) / (m.at[0].ior + 1.0);
    s.f0 = min(root * root * color, vec3(1.0)) * specular;
    s.f90 = specular;
}

void shadeExtras(MaterialRef m, Varyings v, inout Surface s) {
    if (hasTexture(TEXTURE_OCCLUSION) && (uvs & UVS_ONE_ORM) == 0) s.occlusion = 1.0 + m.at[0].occlusionStrength * (lookUp(m, v, TEXTURE_OCCLUSION).r - 1.0);
    s.emissive = m.at[0].emissive;
    if (hasTexture(TEXTURE_EMISSIVE)) s.emissive *= lookUp(m, v, TEXTURE_EMISSIVE).rgb;
    if (has(LOBE_CLEARCOAT)) {
        s.clearcoat = m.at[0].clearcoat * lookUp(m, v, TEXTURE_CLEARCOAT, 0);
        s.clearcoatRoughness = clamp(m.at[0].clearcoatRoughness * lookUp(m, v, TEXTURE_CLEARCOAT_ROUGHNESS, 1), 0.0, 1.0);
    }
    if (has(LOBE_SHEEN)) {
        s.sheenColor = m.at[0].sheenColor;
        if (hasTexture(TEXTURE_SHEEN_COLOR)) s.sheenColor *= lookUp(m, v, TEXTURE_SHEEN_COLOR).rgb;
        s.sheenRoughness = clamp(m.at[0].sheenRoughness * lookUp(m, v, TEXTURE_SHEEN_ROUGHNESS, 3), 0.07, 1.0);
    }
    if (has(LOBE_TRANSMISSION)) s.transmission = m.at[0].transmission * lookUp(m, v, TEXTURE_TRANSMISSION, 0);
    if (has(LOBE_DIFFUSE_TRANSMISSION)) {
        float share = m.at[0].diffuseTransmission * lookUp(m, v, TEXTURE_DIFFUSE_TRANSMISSION, 3);
        s.through = share * m.at[0].diffuseTransmissionColor * (1.0 - s.metallic);
        if (hasTexture(TEXTURE_DIFFUSE_TRANSMISSION_COLOR)) s.through *= lookUp(m, v, TEXTURE_DIFFUSE_TRANSMISSION_COLOR).rgb;
        s.diffuse *= 1.0 - share;
    }
    if (has(LOBE_VOLUME)) s.thickness = m.at[0].thickness * lookUp(m, v, TEXTURE_THICKNESS, 1);
    if (has(LOBE_IRIDESCENCE)) {
        float thickness = mix(m.at[0].iridescenceThicknessMin, m.at[0].iridescenceThicknessMax, lookUp(m, v, TEXTURE_IRIDESCENCE_THICKNESS, 1));
        s.film = thickness > 0.0 ? m.at[0].iridescence * lookUp(m, v, TEXTURE_IRIDESCENCE, 0) : 0.0;
        s.filmDielectric = filmFresnel(1.0, m.at[0].iridescenceIor, s.NoV, thickness, s.f0);
        s.filmMetal = filmFresnel(1.0, m.at[0].iridescenceIor, s.NoV, thickness, s.baseColor.rgb);
    }
}

Surface surfaceAt(MaterialRef m, Varyings v, vec3 eye) {
    Surface s;
    s.position = v.position;
    s.view = normalize(eye - v.position);
    s.anisotropy = 0.0;
    s.occlusion = 1.0;
    s.tangent = s.bitangent = vec3(0.0);
    s.film = s.clearcoat = s.clearcoatRoughness = s.sheenRoughness = s.transmission = s.thickness = 0.0;
    s.filmDielectric = s.filmMetal = s.sheenColor = s.through = vec3(0.0);
    shadeNormals(m, v, s);
    s.NoV = clamp(abs(dot(s.normal, s.view)), 1e-4, 1.0);
    shadeBase(m, v, s);
    s.alpha = max(s.roughness * s.roughness, 1e-3);
    shadeExtras(m, v, s);
    return s;
}

#endif
