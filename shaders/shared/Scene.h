#ifndef REKINDLE_SCENE_H
#define REKINDLE_SCENE_H
// What is drawn: vertices, materials, draws, instances, lights.
#include "shared/Types.h"

SHARED_BEGIN

#define NO_TEXTURE 0xffffffffu

// Which lobes and switches a material has: specialisation constant 0 of the forward shaders.
#define LOBE_UNLIT 0x1u
#define LOBE_SPECULAR_GLOSSINESS 0x2u
#define LOBE_CLEARCOAT 0x4u
#define LOBE_SHEEN 0x8u
#define LOBE_TRANSMISSION 0x10u
#define LOBE_VOLUME 0x20u
#define LOBE_IRIDESCENCE 0x40u
#define LOBE_ANISOTROPY 0x80u
#define LOBE_ALPHA_MASK 0x100u
#define LOBE_ALPHA_BLEND 0x200u
#define LOBE_VERTEX_COLOR 0x400u
#define LOBE_TANGENTS 0x800u
#define LOBE_NO_NORMALS 0x1000u  // points and lines without normals: seen without light (glTF 2.0, 3.9.6)
#define LOBE_DISPERSION 0x2000u
#define LOBE_DIFFUSE_TRANSMISSION 0x4000u
#define LOBE_SKY_LIGHT 0x8000u

// Texture slots of a material: bit i of specialisation constant 1 says whether slot i is filled.
#define TEXTURE_BASE_COLOR 0
#define TEXTURE_METALLIC_ROUGHNESS 1
#define TEXTURE_NORMAL 2
#define TEXTURE_OCCLUSION 3
#define TEXTURE_EMISSIVE 4
#define TEXTURE_SPECULAR 5
#define TEXTURE_SPECULAR_COLOR 6
#define TEXTURE_CLEARCOAT 7
#define TEXTURE_CLEARCOAT_ROUGHNESS 8
#define TEXTURE_CLEARCOAT_NORMAL 9
#define TEXTURE_SHEEN_COLOR 10
#define TEXTURE_SHEEN_ROUGHNESS 11
#define TEXTURE_TRANSMISSION 12
#define TEXTURE_THICKNESS 13
#define TEXTURE_IRIDESCENCE 14
#define TEXTURE_IRIDESCENCE_THICKNESS 15
#define TEXTURE_ANISOTROPY 16
#define TEXTURE_SPECULAR_GLOSSINESS 17
#define TEXTURE_DIFFUSE_TRANSMISSION 18
#define TEXTURE_DIFFUSE_TRANSMISSION_COLOR 19
#define TEXTURE_COUNT 20

// How a material's textures are laid on: specialisation constant 4 of the forward shaders, 3 of the depth shaders.
#define UVS_SETS 0xfu          // bit i: a texture reads set i
#define UVS_TRANSFORMED 0x10u  // a texture turns, moves or scales its set
#define UVS_ONE_ORM 0x20u      // occlusion is the red channel of the texture that holds metallic and roughness, laid on alike
#define UVS_SLANTED 0x40u      // the samplers that stay sharp on what is seen at a slant

// Directions whose z is not stored: it follows from x and y.
#define TEXTURE_TWO_CHANNELS 0x100u

struct TextureUse {
    uint texture;   // in the descriptor heap
    uint sampler_;  // likewise
    uint slanted;   // likewise: the same with anisotropic filtering
    uint uvSet;     // with TEXTURE_TWO_CHANNELS where z has to be rebuilt
    vec2 offset;
    vec4 linear;  // columns of the 2x2 part: uv' = mat2(linear.xy, linear.zw) * uv + offset
};

struct Material {
    vec4 baseColor;
    vec3 emissive;
    float metallic;
    float roughness;
    float normalScale;
    float occlusionStrength;
    float alphaCutoff;
    vec3 specularGlossinessColor;
    float glossiness;
    vec3 specularColor;
    float specular;
    float ior;
    float clearcoat;
    float clearcoatRoughness;
    float clearcoatNormalScale;
    vec3 sheenColor;
    float sheenRoughness;
    float transmission;
    float thickness;
    float attenuationDistance;
    float dispersion;
    vec3 attenuationColor;
    float diffuseTransmission;
    vec3 diffuseTransmissionColor;
    float iridescence;
    float iridescenceIor;
    float iridescenceThicknessMin;
    float iridescenceThicknessMax;
    float anisotropy;
    vec2 anisotropyDirection;  // cosine and sine of the rotation
    TextureUse textures[TEXTURE_COUNT];
};
DECLARE_REF(Material)

DECLARE_REF(vec2)
DECLARE_REF(vec3)
DECLARE_REF(vec4)
DECLARE_REF(mat4)
DECLARE_REF(uint)
DECLARE_REF(float)

// The vertex streams of a mesh, or of one deformed use of it. An address of 0: no such stream.
struct Geometry {
    REF(vec3) positions;
    REF(vec3) normals;
    REF(vec4) tangents;
    REF(vec2) uvs;     // set after set, vertexCount each
    REF(vec4) colors;
    REF(uint) skyLight;  // asset/SkyLight.h
    uint vertexCount;
    uint uvSets;
};

// A list of what is drawn: instances, and above them, in eighths, how many times their own width they have; 0: once.
#define DRAWN_WIDTH_SHIFT 27u
#define DRAWN_INSTANCE 0x7ffffffu
#define DRAWN_WIDTH_STEPS 8.0f
#define DRAWN_WIDTH_MOST 31u

// One thing in the scene: a mesh under a node.
struct Instance {
    mat4 worldFromMesh;
    Geometry geometry;
    REF(Material) material;
    uint object;    // counts the scene's mesh uses; for picking and for highlights
    float scale;    // of the node, for thicknesses and attenuation
    uint flags;
    uint run;       // which DrawRun it belongs to (Cull.h)
    float swayHeight;  // metres above its origin at which it gives way to the wind whole
    float swayGive;    // metres that it gives way there, in a wind of 5 m/s; 0: it does not
};
#define INSTANCE_MIRRORED 0x1u     // a negative determinant: front faces are clockwise
#define INSTANCE_HIGHLIGHTED 0x2u
#define INSTANCE_TINTED 0x4u       // the colour is in the bytes above the first, red lowest: the square root of linear light
DECLARE_REF(Instance)

#define LIGHT_DIRECTIONAL 0u
#define LIGHT_POINT 1u
#define LIGHT_SPOT 2u
#define NO_SHADOW 0xffffffffu

struct Light {
    vec3 position;
    uint type;
    vec3 direction;  // of travel, unit length
    float range;     // metres; 0: no limit
    float reach;     // metres: beyond it the light adds nothing that could be seen
    vec3 color;      // candela or lux
    float coneScale;   // spot: clamp(cos * scale + offset)^2 is the falloff
    float coneOffset;
    uint shadow;       // in ShadowData::locals (the sun: 0), or NO_SHADOW
};
DECLARE_REF(Light)

SHARED_END
#endif
