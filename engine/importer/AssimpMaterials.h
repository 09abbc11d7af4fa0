#pragma once

#include <vector>

#include "asset/Model.h"
#include "importer/TextureRecipe.h"

struct aiScene;

namespace rekindle::importer {

// Materials as metallic-roughness: physically based keys where the file has them; Phong's exponent and colours otherwise.
// Fills the model's materials and textures, and returns the recipe for each of the images that they need.
std::vector<TextureRecipe> readMaterials(const aiScene& scene, asset::Model& model);

// Once the images are there: the alpha mode of materials whose base colour has an opacity map.
void settleAlphaModes(const std::vector<TextureRecipe>& recipes, asset::Model& model);

}  // namespace rekindle::importer
