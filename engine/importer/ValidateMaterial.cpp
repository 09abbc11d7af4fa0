#include <algorithm>
#include <array>
#include <limits>

#include "asset/TextureSlots.h"
#include "importer/Validate.h"

namespace rekindle::importer {

using asset::Material, asset::TextureSlot;

static constexpr float most = 1e9f;

namespace {

// Brings numbers into the range that a material may have, and notes whether one was outside it.
struct Range {
    float least, greatest;

    void check(float& value, float fallback, bool& mended) const {
        const float before = value;
        value = isSound(value) ? std::clamp(value, least, greatest) : fallback;
        mended |= !(value == before);
    }
    template <class Vector>
    void checkAll(Vector& vector, bool& mended) const {
        for (int i = 0; i < Vector::length(); ++i) check(vector[i], 1, mended);
    }
};

constexpr Range unit{0, 1}, positive{0, most}, anything{-most, most};

}  // namespace

static void checkColors(Material& material, bool& mended) {
    unit.checkAll(material.baseColor, mended);
    unit.checkAll(material.specularGlossinessColor, mended);
    positive.checkAll(material.emissive, mended);
    positive.checkAll(material.specularColor, mended);
    positive.checkAll(material.sheenColor, mended);
    positive.checkAll(material.diffuseTransmissionColor, mended);
    unit.checkAll(material.attenuationColor, mended);
}

static void checkNumbers(Material& material, bool& mended) {
    for (float* value : {&material.metallic, &material.roughness, &material.glossiness, &material.occlusionStrength,
                         &material.specular, &material.clearcoat, &material.clearcoatRoughness, &material.sheenRoughness,
                         &material.transmission, &material.diffuseTransmission, &material.iridescence})
        unit.check(*value, 0, mended);
    for (float* value : {&material.alphaCutoff, &material.thickness, &material.dispersion, &material.iridescenceThicknessMin,
                         &material.iridescenceThicknessMax})
        positive.check(*value, 0, mended);
    anything.check(material.normalScale, 1, mended);
    anything.check(material.clearcoatNormalScale, 1, mended);
    Range{-1, 1}.check(material.anisotropy, 0, mended);
    anything.check(material.anisotropyRotation, 0, mended);
    Range{1, most}.check(material.iridescenceIor, 1.3f, mended);
    // KHR_materials_ior: 0 stands for a Fresnel term of 1 everywhere.
    if (material.ior != 0) Range{1, most}.check(material.ior, 1.5f, mended);
    if (!(material.attenuationDistance > 0)) material.attenuationDistance = std::numeric_limits<float>::infinity();
}

static void checkSlot(TextureSlot& slot, std::size_t textures, bool& mended) {
    if (slot.texture < 0) {
        slot.texture = -1;
        return;
    }
    const bool sound = static_cast<std::size_t>(slot.texture) < textures && isSound(slot.offset.x) && isSound(slot.offset.y) &&
                       isSound(slot.rotation) && isSound(slot.scale.x) && isSound(slot.scale.y);
    if (!sound) slot = {};
    mended |= !sound;
}

std::vector<TextureSlot*> slotsOf(Material& material) {
    std::vector<TextureSlot*> slots;
    for (const asset::SlotTrait& trait : asset::slotTraits) slots.push_back(&(material.*trait.slot));
    return slots;
}

void validateMaterial(Material& material, std::size_t textures, Warnings& warnings) {
    bool mended = material.alphaMode > asset::AlphaMode::Blend || material.workflow > asset::Workflow::SpecularGlossiness;
    if (material.alphaMode > asset::AlphaMode::Blend) material.alphaMode = asset::AlphaMode::Opaque;
    if (material.workflow > asset::Workflow::SpecularGlossiness) material.workflow = asset::Workflow::MetallicRoughness;
    checkColors(material, mended);
    checkNumbers(material, mended);
    for (TextureSlot* slot : slotsOf(material)) checkSlot(*slot, textures, mended);
    if (mended)
        warnings.add("Material " + material.name + " has values out of their range",
                     "the nearest that are in it are used; export the file again");
}

}  // namespace rekindle::importer
