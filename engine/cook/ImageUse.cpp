#include "cook/ImageUse.h"

#include <algorithm>

#include "asset/TextureSlots.h"

namespace rekindle::cook {

using asset::AlphaMode, asset::Material, asset::SlotTrait, asset::TextureContent;

static void noteBaseColor(ImageUse& use, const Material& material) {
    (material.alphaMode == AlphaMode::Opaque ? use.opaque : use.seeThrough) = true;
    if (material.alphaMode == AlphaMode::Mask)
        use.cutoff = std::max(use.cutoff, material.alphaCutoff / std::max(material.baseColor.w, 1e-3f));
}

static void note(ImageUse& use, const Material& material, const SlotTrait& trait) {
    use.channels |= trait.channels;
    if (trait.slot == &Material::baseColorTexture) noteBaseColor(use, material);
    if (trait.channels == asset::channelA) return;  // alpha is a plain number beside colours, too
    use.color |= trait.content == TextureContent::Color;
    use.values |= trait.content == TextureContent::Values;
    use.normals |= trait.content == TextureContent::Normals;
}

std::vector<ImageUse> imageUses(const asset::Model& model) {
    std::vector<ImageUse> uses(model.images.size());
    for (const Material& material : model.materials)
        for (const SlotTrait& trait : asset::slotTraits) {
            const int texture = (material.*trait.slot).texture;
            const int image = texture < 0 ? -1 : model.textures[static_cast<std::size_t>(texture)].image;
            if (image < 0) continue;
            ImageUse& use = uses[static_cast<std::size_t>(image)];
            note(use, material, trait);
            use.wrapU = model.textures[static_cast<std::size_t>(texture)].sampler.wrapU;
            use.wrapV = model.textures[static_cast<std::size_t>(texture)].sampler.wrapV;
        }
    for (ImageUse& use : uses)
        if (use.channels == asset::channelA) use.values = true;
    return uses;
}

}  // namespace rekindle::cook
