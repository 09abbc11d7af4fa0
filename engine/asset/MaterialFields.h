#pragma once

#include "asset/Fields.h"
#include "asset/Material.h"

namespace rekindle::asset {

void fields(auto& archive, Is<Sampler> auto& s) {
    archive(s.wrapU, s.wrapV, s.magnify, s.minify, s.mip);
}

void fields(auto& archive, Is<Texture> auto& t) {
    archive(t.image, t.sampler);
}

void fields(auto& archive, Is<TextureSlot> auto& s) {
    archive(s.texture, s.uvSet, s.offset, s.rotation, s.scale);
}

void fields(auto& archive, Is<Material> auto& m) {
    archive(m.name, m.workflow, m.alphaMode, m.alphaCutoff, m.doubleSided, m.unlit);
    archive(m.baseColor, m.baseColorTexture, m.metallic, m.roughness, m.metallicRoughnessTexture);
    archive(m.specularGlossinessColor, m.glossiness, m.specularGlossinessTexture);
    archive(m.normalTexture, m.normalScale, m.occlusionTexture, m.occlusionStrength, m.emissive, m.emissiveTexture);
    archive(m.ior, m.specular, m.specularTexture, m.specularColor, m.specularColorTexture);
    archive(m.clearcoat, m.clearcoatTexture, m.clearcoatRoughness, m.clearcoatRoughnessTexture, m.clearcoatNormalTexture,
            m.clearcoatNormalScale);
    archive(m.sheenColor, m.sheenColorTexture, m.sheenRoughness, m.sheenRoughnessTexture);
    archive(m.transmission, m.transmissionTexture, m.thickness, m.thicknessTexture);
    archive(m.attenuationDistance, m.attenuationColor, m.dispersion);
    archive(m.diffuseTransmission, m.diffuseTransmissionTexture, m.diffuseTransmissionColor, m.diffuseTransmissionColorTexture);
    archive(m.iridescence, m.iridescenceTexture, m.iridescenceIor, m.iridescenceThicknessMin, m.iridescenceThicknessMax,
            m.iridescenceThicknessTexture);
    archive(m.anisotropy, m.anisotropyRotation, m.anisotropyTexture);
}

constexpr Wrap lastOf(Wrap) {
    return Wrap::ClampToEdge;
}
constexpr Filter lastOf(Filter) {
    return Filter::Linear;
}
constexpr MipFilter lastOf(MipFilter) {
    return MipFilter::Linear;
}
constexpr AlphaMode lastOf(AlphaMode) {
    return AlphaMode::Blend;
}
constexpr Workflow lastOf(Workflow) {
    return Workflow::SpecularGlossiness;
}

}  // namespace rekindle::asset
