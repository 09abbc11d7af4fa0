#include "importer/Validate.h"

namespace rekindle::importer {

using asset::Model;

static void dropUnreadImages(Model& model) {
    for (asset::Texture& texture : model.textures)
        if (texture.image >= 0 && model.images[static_cast<std::size_t>(texture.image)].pixels.empty()) texture.image = -1;
}

static void measureAnimations(Model& model) {
    for (asset::Animation& animation : model.animations)
        for (const asset::AnimationChannel& channel : animation.channels)
            if (!channel.times.empty()) animation.duration = std::max(animation.duration, channel.times.back());
}

void validate(Model& model) {
    dropUnreadImages(model);
    measureAnimations(model);
}

}  // namespace rekindle::importer
