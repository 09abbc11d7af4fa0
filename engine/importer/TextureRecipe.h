#pragma once

#include <functional>
#include <string>
#include <vector>

#include "asset/Image.h"
#include "core/Error.h"

namespace rekindle::importer {

// How one of the model's images comes of those that a file names: older formats keep apart what one texture holds here.
struct TextureRecipe {
    enum class Kind {
        Plain,           // `first` as it is
        Normals,         // `first`, made a normal map if it shows heights
        MetalRoughness,  // G from `first` (roughness), B from `second` (metalness); either may be empty: white
        Opacity,         // colour from `first` (or white when empty), alpha from `second`
    };
    Kind kind = Kind::Plain;
    std::string first;
    std::string second;

    bool operator==(const TextureRecipe&) const = default;
};

// Decodes the picture of that name.
using PictureSource = std::function<core::Result<asset::Image>(const std::string& name)>;

// Any thread. Fails when a picture it needs cannot be had.
core::Result<asset::Image> cook(const TextureRecipe& recipe, const PictureSource& source);

// How much of an image is see-through: decides the alpha mode where a file does not tell it.
enum class Transparency { None, CutOut, Graded };
Transparency transparencyOf(const asset::Image& image);

}  // namespace rekindle::importer
