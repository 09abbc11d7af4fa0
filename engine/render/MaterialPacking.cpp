#include "render/MaterialPacking.h"

#include <cmath>

#include "asset/TextureSlots.h"

namespace rekindle::render {

namespace {

using asset::Material;
using asset::TextureSlot;

static_assert(asset::slotTraits.size() == TEXTURE_COUNT);

// Slots that mean something only with a lobe that the material has.
std::uint32_t usefulSlots(std::uint32_t lobes) {
    const auto bit = [](int slot) { return 1u << slot; };
    if (lobes & LOBE_UNLIT) return bit(TEXTURE_BASE_COLOR);
    std::uint32_t useful = bit(TEXTURE_BASE_COLOR) | bit(TEXTURE_NORMAL) | bit(TEXTURE_OCCLUSION) | bit(TEXTURE_EMISSIVE);
    if (lobes & LOBE_SPECULAR_GLOSSINESS)
        useful |= bit(TEXTURE_SPECULAR_GLOSSINESS);
    else
        useful |= bit(TEXTURE_METALLIC_ROUGHNESS) | bit(TEXTURE_SPECULAR) | bit(TEXTURE_SPECULAR_COLOR);
    if (lobes & LOBE_CLEARCOAT)
        useful |= bit(TEXTURE_CLEARCOAT) | bit(TEXTURE_CLEARCOAT_ROUGHNESS) | bit(TEXTURE_CLEARCOAT_NORMAL);
    if (lobes & LOBE_SHEEN) useful |= bit(TEXTURE_SHEEN_COLOR) | bit(TEXTURE_SHEEN_ROUGHNESS);
    if (lobes & LOBE_TRANSMISSION) useful |= bit(TEXTURE_TRANSMISSION);
    if (lobes & LOBE_DIFFUSE_TRANSMISSION)
        useful |= bit(TEXTURE_DIFFUSE_TRANSMISSION) | bit(TEXTURE_DIFFUSE_TRANSMISSION_COLOR);
    if (lobes & LOBE_VOLUME) useful |= bit(TEXTURE_THICKNESS);
    if (lobes & LOBE_IRIDESCENCE) useful |= bit(TEXTURE_IRIDESCENCE) | bit(TEXTURE_IRIDESCENCE_THICKNESS);
    if (lobes & LOBE_ANISOTROPY) useful |= bit(TEXTURE_ANISOTROPY);
    return useful;
}

std::uint32_t lobesOf(const Material& m) {
    std::uint32_t lobes = 0;
    if (m.alphaMode == asset::AlphaMode::Mask) lobes |= LOBE_ALPHA_MASK;
    if (m.alphaMode == asset::AlphaMode::Blend) lobes |= LOBE_ALPHA_BLEND;
    if (m.unlit) return lobes | LOBE_UNLIT;
    if (m.workflow == asset::Workflow::SpecularGlossiness) lobes |= LOBE_SPECULAR_GLOSSINESS;
    if (m.clearcoat > 0) lobes |= LOBE_CLEARCOAT;
    if (m.sheenColor != math::vec3(0)) lobes |= LOBE_SHEEN;
    if (m.transmission > 0) lobes |= LOBE_TRANSMISSION;
    if (m.transmission > 0 && m.thickness > 0) lobes |= LOBE_VOLUME;
    if (m.transmission > 0 && m.thickness > 0 && m.dispersion > 0) lobes |= LOBE_DISPERSION;
    if (m.diffuseTransmission > 0) lobes |= LOBE_DIFFUSE_TRANSMISSION;
    if (m.iridescence > 0) lobes |= LOBE_IRIDESCENCE;
    if (m.anisotropy > 0) lobes |= LOBE_ANISOTROPY;
    return lobes;
}

void packFactors(const Material& m, shared::Material& data) {
    data.baseColor = m.baseColor;
    data.emissive = m.emissive;
    data.metallic = m.metallic;
    data.roughness = m.roughness;
    data.normalScale = m.normalScale;
    data.occlusionStrength = m.occlusionStrength;
    data.alphaCutoff = m.alphaCutoff;
    data.specularGlossinessColor = m.specularGlossinessColor;
    data.glossiness = m.glossiness;
    data.specularColor = m.specularColor;
    data.specular = m.specular;
    data.ior = m.ior;
    data.clearcoat = m.clearcoat;
    data.clearcoatRoughness = m.clearcoatRoughness;
    data.clearcoatNormalScale = m.clearcoatNormalScale;
    data.sheenColor = m.sheenColor;
    data.sheenRoughness = m.sheenRoughness;
    data.transmission = m.transmission;
    data.thickness = m.thickness;
    data.attenuationDistance = m.attenuationDistance;
    data.dispersion = m.dispersion;
    data.attenuationColor = m.attenuationColor;
    data.diffuseTransmission = m.diffuseTransmission;
    data.diffuseTransmissionColor = m.diffuseTransmissionColor;
    data.iridescence = m.iridescence;
    data.iridescenceIor = m.iridescenceIor;
    data.iridescenceThicknessMin = m.iridescenceThicknessMin;
    data.iridescenceThicknessMax = m.iridescenceThicknessMax;
    data.anisotropy = m.anisotropy;
    data.anisotropyDirection = {std::cos(m.anisotropyRotation), std::sin(m.anisotropyRotation)};
}

// KHR_texture_transform: translation * rotation * scale, the rotation counter-clockwise as seen with v down.
shared::TextureUse packUse(const TextureSlot& slot, TexturePlace place) {
    const float c = std::cos(slot.rotation), s = std::sin(slot.rotation);
    return {.texture = place.texture,
            .sampler_ = place.sampler,
            .slanted = place.slanted,
            .uvSet = (slot.uvSet & 3u) | (place.twoChannels ? TEXTURE_TWO_CHANNELS : 0),
            .offset = slot.offset,
            .linear = {c * slot.scale.x, -s * slot.scale.x, s * slot.scale.y, c * slot.scale.y}};
}

std::uint32_t uvsOf(const TextureSlot& slot) {
    const bool transformed = slot.rotation != 0 || slot.scale != math::vec2(1) || slot.offset != math::vec2(0);
    return 1u << (slot.uvSet & 3u) | (transformed ? UVS_TRANSFORMED : 0);
}

bool sharesTexture(const shared::TextureUse& a, const shared::TextureUse& b) {
    return a.texture == b.texture && a.sampler_ == b.sampler_ && a.uvSet == b.uvSet && a.offset == b.offset &&
           a.linear == b.linear;
}

// Occlusion, roughness and metalness lie in one image's channels in most files: looked up once.
bool hasOneOrm(const PackedMaterial& material) {
    constexpr std::uint32_t both = 1u << TEXTURE_OCCLUSION | 1u << TEXTURE_METALLIC_ROUGHNESS;
    return (material.filled & both) == both &&
           sharesTexture(material.data.textures[TEXTURE_OCCLUSION], material.data.textures[TEXTURE_METALLIC_ROUGHNESS]);
}

}  // namespace

bool isColorSlot(int slot) {
    return asset::slotTraits[static_cast<std::size_t>(slot)].content == asset::TextureContent::Color;
}

std::vector<const TextureSlot*> textureSlots(const Material& material) {
    std::vector<const TextureSlot*> slots;
    for (const auto& trait : asset::slotTraits) slots.push_back(&(material.*trait.slot));
    return slots;
}

PackedMaterial pack(const Material& material, const std::function<TexturePlace(int, bool)>& place) {
    PackedMaterial packed{.data = {}, .lobes = lobesOf(material)};
    packFactors(material, packed.data);
    const std::uint32_t useful = usefulSlots(packed.lobes);
    const auto slots = textureSlots(material);
    for (int i = 0; i < TEXTURE_COUNT; ++i) {
        const TextureSlot& slot = *slots[static_cast<std::size_t>(i)];
        const bool wanted = slot && (useful & (1u << i));
        const TexturePlace found = wanted ? place(slot.texture, isColorSlot(i)) : TexturePlace{};
        packed.data.textures[i] = packUse(slot, found);
        if (found.texture == NO_TEXTURE) continue;
        packed.filled |= 1u << i;
        packed.uvs |= uvsOf(slot);
    }
    if (hasOneOrm(packed)) packed.uvs |= UVS_ONE_ORM;
    return packed;
}

}  // namespace rekindle::render
