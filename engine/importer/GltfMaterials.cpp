#include "importer/GltfMaterials.h"

namespace rekindle::importer {

using asset::AlphaMode;
using asset::Material;
using asset::TextureSlot;

static TextureSlot slot(const Json& owner, const char* name) {
    const Json& info = member(owner, name);
    TextureSlot slot{.texture = index(info, "index"), .uvSet = static_cast<std::uint32_t>(natural(info, "texCoord"))};
    if (const Json& transform = extension(info, "KHR_texture_transform"); transform.is_object()) {
        slot.uvSet = static_cast<std::uint32_t>(natural(transform, "texCoord", slot.uvSet));
        slot.offset = vector(transform, "offset", slot.offset);
        slot.rotation = number(transform, "rotation", slot.rotation);
        slot.scale = vector(transform, "scale", slot.scale);
    }
    return slot;
}

static AlphaMode alphaMode(const std::string& name) {
    return name == "MASK" ? AlphaMode::Mask : name == "BLEND" ? AlphaMode::Blend : AlphaMode::Opaque;
}

static void readCore(const Json& json, Material& material) {
    const Json& pbr = member(json, "pbrMetallicRoughness");
    material.baseColor = vector(pbr, "baseColorFactor", material.baseColor);
    material.baseColorTexture = slot(pbr, "baseColorTexture");
    material.metallic = number(pbr, "metallicFactor", material.metallic);
    material.roughness = number(pbr, "roughnessFactor", material.roughness);
    material.metallicRoughnessTexture = slot(pbr, "metallicRoughnessTexture");
    material.normalTexture = slot(json, "normalTexture");
    material.normalScale = number(member(json, "normalTexture"), "scale", 1);
    material.occlusionTexture = slot(json, "occlusionTexture");
    material.occlusionStrength = number(member(json, "occlusionTexture"), "strength", 1);
    material.emissive = vector(json, "emissiveFactor", material.emissive);
    material.emissive *= number(extension(json, "KHR_materials_emissive_strength"), "emissiveStrength", 1);
    material.emissiveTexture = slot(json, "emissiveTexture");
    material.alphaMode = alphaMode(text(json, "alphaMode"));
    material.alphaCutoff = number(json, "alphaCutoff", material.alphaCutoff);
    material.doubleSided = flag(json, "doubleSided", false);
    material.unlit = extension(json, "KHR_materials_unlit").is_object();
}

static void readSpecularGlossiness(const Json& json, Material& material) {
    const Json& gloss = extension(json, "KHR_materials_pbrSpecularGlossiness");
    if (!gloss.is_object()) return;
    material.workflow = asset::Workflow::SpecularGlossiness;
    material.baseColor = vector(gloss, "diffuseFactor", math::vec4(1));
    material.baseColorTexture = slot(gloss, "diffuseTexture");
    material.specularGlossinessColor = vector(gloss, "specularFactor", material.specularGlossinessColor);
    material.glossiness = number(gloss, "glossinessFactor", material.glossiness);
    material.specularGlossinessTexture = slot(gloss, "specularGlossinessTexture");
}

static void readSpecular(const Json& json, Material& material) {
    material.ior = number(extension(json, "KHR_materials_ior"), "ior", material.ior);
    const Json& specular = extension(json, "KHR_materials_specular");
    material.specular = number(specular, "specularFactor", material.specular);
    material.specularTexture = slot(specular, "specularTexture");
    material.specularColor = vector(specular, "specularColorFactor", material.specularColor);
    material.specularColorTexture = slot(specular, "specularColorTexture");
}

static void readCoats(const Json& json, Material& material) {
    const Json& coat = extension(json, "KHR_materials_clearcoat");
    material.clearcoat = number(coat, "clearcoatFactor", material.clearcoat);
    material.clearcoatTexture = slot(coat, "clearcoatTexture");
    material.clearcoatRoughness = number(coat, "clearcoatRoughnessFactor", material.clearcoatRoughness);
    material.clearcoatRoughnessTexture = slot(coat, "clearcoatRoughnessTexture");
    material.clearcoatNormalTexture = slot(coat, "clearcoatNormalTexture");
    material.clearcoatNormalScale = number(member(coat, "clearcoatNormalTexture"), "scale", 1);
    const Json& sheen = extension(json, "KHR_materials_sheen");
    material.sheenColor = vector(sheen, "sheenColorFactor", material.sheenColor);
    material.sheenColorTexture = slot(sheen, "sheenColorTexture");
    material.sheenRoughness = number(sheen, "sheenRoughnessFactor", material.sheenRoughness);
    material.sheenRoughnessTexture = slot(sheen, "sheenRoughnessTexture");
}

static void readVolume(const Json& json, Material& material) {
    const Json& transmission = extension(json, "KHR_materials_transmission");
    material.transmission = number(transmission, "transmissionFactor", material.transmission);
    material.transmissionTexture = slot(transmission, "transmissionTexture");
    const Json& thin = extension(json, "KHR_materials_diffuse_transmission");
    material.diffuseTransmission = number(thin, "diffuseTransmissionFactor", material.diffuseTransmission);
    material.diffuseTransmissionTexture = slot(thin, "diffuseTransmissionTexture");
    material.diffuseTransmissionColor = vector(thin, "diffuseTransmissionColorFactor", material.diffuseTransmissionColor);
    material.diffuseTransmissionColorTexture = slot(thin, "diffuseTransmissionColorTexture");
    const Json& volume = extension(json, "KHR_materials_volume");
    material.thickness = number(volume, "thicknessFactor", material.thickness);
    material.thicknessTexture = slot(volume, "thicknessTexture");
    material.attenuationDistance = number(volume, "attenuationDistance", material.attenuationDistance);
    material.attenuationColor = vector(volume, "attenuationColor", material.attenuationColor);
    material.dispersion = number(extension(json, "KHR_materials_dispersion"), "dispersion", material.dispersion);
}

static void readIridescence(const Json& json, Material& material) {
    const Json& film = extension(json, "KHR_materials_iridescence");
    material.iridescence = number(film, "iridescenceFactor", material.iridescence);
    material.iridescenceTexture = slot(film, "iridescenceTexture");
    material.iridescenceIor = number(film, "iridescenceIor", material.iridescenceIor);
    material.iridescenceThicknessMin = number(film, "iridescenceThicknessMinimum", material.iridescenceThicknessMin);
    material.iridescenceThicknessMax = number(film, "iridescenceThicknessMaximum", material.iridescenceThicknessMax);
    material.iridescenceThicknessTexture = slot(film, "iridescenceThicknessTexture");
}

static void readAnisotropy(const Json& json, Material& material) {
    const Json& grain = extension(json, "KHR_materials_anisotropy");
    material.anisotropy = number(grain, "anisotropyStrength", material.anisotropy);
    material.anisotropyRotation = number(grain, "anisotropyRotation", material.anisotropyRotation);
    material.anisotropyTexture = slot(grain, "anisotropyTexture");
}

std::vector<Material> readMaterials(const GltfDocument& document) {
    std::vector<Material> materials;
    for (const Json& json : document.all("materials")) {
        Material material{.name = text(json, "name")};
        readCore(json, material);
        readSpecularGlossiness(json, material);
        readSpecular(json, material);
        readCoats(json, material);
        readVolume(json, material);
        readIridescence(json, material);
        readAnisotropy(json, material);
        materials.push_back(std::move(material));
    }
    return materials;
}

static asset::Wrap wrap(std::uint64_t code) {
    return code == 33071 ? asset::Wrap::ClampToEdge : code == 33648 ? asset::Wrap::MirroredRepeat : asset::Wrap::Repeat;
}

// The codes are OpenGL's (glTF 2.0, section 5.26).
static asset::Sampler readSampler(const Json& json) {
    using asset::Filter, asset::MipFilter;
    asset::Sampler sampler{.wrapU = wrap(natural(json, "wrapS")), .wrapV = wrap(natural(json, "wrapT"))};
    if (natural(json, "magFilter") == 9728) sampler.magnify = Filter::Nearest;
    const std::uint64_t minify = natural(json, "minFilter", 9987);
    if (minify == 9728 || minify == 9984 || minify == 9986) sampler.minify = Filter::Nearest;
    if (minify == 9728 || minify == 9729) sampler.mip = MipFilter::None;
    if (minify == 9984 || minify == 9985) sampler.mip = MipFilter::Nearest;
    return sampler;
}

static int imageOf(const Json& texture, std::size_t number, Warnings& warnings) {
    const int webp = index(extension(texture, "EXT_texture_webp"), "source");
    const int plain = index(texture, "source");
    if (webp >= 0) return webp;
    if (extension(texture, "KHR_texture_basisu").is_object())
        warnings.add("Texture " + std::to_string(number) + " is in KTX2/Basis Universal, which is not supported",
                     plain >= 0 ? "its plain image is used instead" : "give it a PNG, JPEG or WebP image as well");
    return plain;
}

std::vector<asset::Texture> readTextures(const GltfDocument& document, Warnings& warnings) {
    std::vector<asset::Texture> textures;
    for (const Json& json : document.all("textures")) {
        const int sampler = index(json, "sampler");
        asset::Texture texture{.image = imageOf(json, textures.size(), warnings)};
        if (sampler >= 0) texture.sampler = readSampler(document.all("samplers")[static_cast<std::size_t>(sampler)]);
        textures.push_back(texture);
    }
    return textures;
}

}  // namespace rekindle::importer
