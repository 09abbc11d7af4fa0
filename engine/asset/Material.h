#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "math/Types.h"

namespace rekindle::asset {

enum class Wrap : std::uint8_t { Repeat, MirroredRepeat, ClampToEdge };
enum class Filter : std::uint8_t { Nearest, Linear };
enum class MipFilter : std::uint8_t { None, Nearest, Linear };

struct Sampler {
    Wrap wrapU = Wrap::Repeat;
    Wrap wrapV = Wrap::Repeat;
    Filter magnify = Filter::Linear;
    Filter minify = Filter::Linear;
    MipFilter mip = MipFilter::Linear;

    bool operator==(const Sampler&) const = default;
};

struct Texture {
    int image = -1;  // in Model::images; -1 when it could not be had
    Sampler sampler;
};

// Which texture a material uses, and how its coordinates get there (KHR_texture_transform: uv' = offset + R(-rotation) (scale * uv)).
struct TextureSlot {
    int texture = -1;  // in Model::textures; -1 for none
    std::uint32_t uvSet = 0;
    math::vec2 offset{0};
    float rotation = 0;
    math::vec2 scale{1};

    explicit operator bool() const { return texture >= 0; }
};

enum class AlphaMode : std::uint8_t { Opaque, Mask, Blend };
enum class Workflow : std::uint8_t { MetallicRoughness, SpecularGlossiness };

// glTF 2.0's material with its ratified extensions. Colours are linear, Rec. 709. Defaults are glTF's: all lobes off.
struct Material {
    std::string name;
    Workflow workflow = Workflow::MetallicRoughness;
    AlphaMode alphaMode = AlphaMode::Opaque;
    float alphaCutoff = 0.5f;
    bool doubleSided = false;
    bool unlit = false;

    math::vec4 baseColor{1};  // specular-glossiness: diffuse factor
    TextureSlot baseColorTexture;
    float metallic = 1;
    float roughness = 1;
    TextureSlot metallicRoughnessTexture;  // G roughness, B metallic
    math::vec3 specularGlossinessColor{1};
    float glossiness = 1;
    TextureSlot specularGlossinessTexture;  // RGB specular (sRGB), A glossiness

    TextureSlot normalTexture;
    float normalScale = 1;
    TextureSlot occlusionTexture;  // R
    float occlusionStrength = 1;
    math::vec3 emissive{0};  // times emissiveStrength already
    TextureSlot emissiveTexture;

    float ior = 1.5f;
    float specular = 1;
    TextureSlot specularTexture;  // A
    math::vec3 specularColor{1};
    TextureSlot specularColorTexture;

    float clearcoat = 0;
    TextureSlot clearcoatTexture;  // R
    float clearcoatRoughness = 0;
    TextureSlot clearcoatRoughnessTexture;  // G
    TextureSlot clearcoatNormalTexture;
    float clearcoatNormalScale = 1;

    math::vec3 sheenColor{0};
    TextureSlot sheenColorTexture;
    float sheenRoughness = 0;
    TextureSlot sheenRoughnessTexture;  // A

    float transmission = 0;
    TextureSlot transmissionTexture;  // R
    float thickness = 0;              // metres, in the mesh's own space
    TextureSlot thicknessTexture;     // G
    float attenuationDistance = std::numeric_limits<float>::infinity();  // metres
    math::vec3 attenuationColor{1};
    float dispersion = 0;

    float diffuseTransmission = 0;            // the share of diffuse light that leaves at the other side: leaves, paper, silk
    TextureSlot diffuseTransmissionTexture;  // A
    math::vec3 diffuseTransmissionColor{1};
    TextureSlot diffuseTransmissionColorTexture;

    float iridescence = 0;
    TextureSlot iridescenceTexture;  // R
    float iridescenceIor = 1.3f;
    float iridescenceThicknessMin = 100;  // nanometres
    float iridescenceThicknessMax = 400;
    TextureSlot iridescenceThicknessTexture;  // G

    float anisotropy = 0;
    float anisotropyRotation = 0;  // radians, from the tangent
    TextureSlot anisotropyTexture;  // RG direction, B strength
};

}  // namespace rekindle::asset
