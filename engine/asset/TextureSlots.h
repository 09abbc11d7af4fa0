#pragma once

#include <array>

#include "asset/Material.h"

namespace rekindle::asset {

enum class TextureContent : std::uint8_t {
    Color,   // RGB sRGB-encoded, A linear
    Values,  // plain numbers
    Normals  // x y z of a direction, 0.5 for 0
};

// Which channels of a texture are read: bits, R lowest.
inline constexpr std::uint8_t channelR = 1, channelG = 2, channelB = 4, channelA = 8;

struct SlotTrait {
    TextureSlot Material::*slot;
    TextureContent content;
    std::uint8_t channels;
};

// Every texture slot of a material, in the order of shaders/shared/Scene.h.
inline constexpr std::array<SlotTrait, 20> slotTraits{{
    {&Material::baseColorTexture, TextureContent::Color, 15},
    {&Material::metallicRoughnessTexture, TextureContent::Values, channelG | channelB},
    {&Material::normalTexture, TextureContent::Normals, 7},
    {&Material::occlusionTexture, TextureContent::Values, channelR},
    {&Material::emissiveTexture, TextureContent::Color, 7},
    {&Material::specularTexture, TextureContent::Values, channelA},
    {&Material::specularColorTexture, TextureContent::Color, 7},
    {&Material::clearcoatTexture, TextureContent::Values, channelR},
    {&Material::clearcoatRoughnessTexture, TextureContent::Values, channelG},
    {&Material::clearcoatNormalTexture, TextureContent::Normals, 7},
    {&Material::sheenColorTexture, TextureContent::Color, 7},
    {&Material::sheenRoughnessTexture, TextureContent::Values, channelA},
    {&Material::transmissionTexture, TextureContent::Values, channelR},
    {&Material::thicknessTexture, TextureContent::Values, channelG},
    {&Material::iridescenceTexture, TextureContent::Values, channelR},
    {&Material::iridescenceThicknessTexture, TextureContent::Values, channelG},
    {&Material::anisotropyTexture, TextureContent::Values, 7},
    {&Material::specularGlossinessTexture, TextureContent::Color, 15},
    {&Material::diffuseTransmissionTexture, TextureContent::Values, channelA},
    {&Material::diffuseTransmissionColorTexture, TextureContent::Color, 7},
}};

}  // namespace rekindle::asset
