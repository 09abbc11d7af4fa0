#pragma once

#include <vector>

#include "asset/Model.h"
#include "importer/TextureRecipe.h"

struct aiScene;

namespace rekindle::importer {

// What Assimp leaves to be done to an FBX scene once it is a model: metres and +Y up, and where its versions differ.
void finishFbx(const aiScene& scene, const std::vector<TextureRecipe>& recipes, asset::Model& model);

}  // namespace rekindle::importer
