#pragma once

#include <functional>

#include "asset/Material.h"
#include "shared/Scene.h"

namespace rekindle::render {

// Where a texture slot's image and sampler lie in the descriptor heap.
struct TexturePlace {
    std::uint32_t texture = NO_TEXTURE;
    std::uint32_t sampler = 0;
    std::uint32_t slanted = 0;  // the sampler with anisotropic filtering
    bool twoChannels = false;   // directions without their z
};

// Whether a slot's values are sRGB-encoded colours (or plain numbers).
bool isColorSlot(int slot);

// The material's texture slots in the order of shared/Scene.h.
std::vector<const asset::TextureSlot*> textureSlots(const asset::Material& material);

struct PackedMaterial {
    shared::Material data;
    std::uint32_t lobes = 0;   // LOBE_*, without those that depend on the mesh
    std::uint32_t filled = 0;  // bit i: texture slot i is there
    std::uint32_t uvs = 0;     // UVS_*
};

// `place` says where the texture of a slot went (NO_TEXTURE: it is not there, white is used).
PackedMaterial pack(const asset::Material& material, const std::function<TexturePlace(int texture, bool color)>& place);

}  // namespace rekindle::render
