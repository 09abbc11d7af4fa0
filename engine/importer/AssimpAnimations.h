#pragma once

#include "asset/Model.h"
#include "importer/AssimpNodes.h"

struct aiScene;

namespace rekindle::importer {

// All animations; Assimp's keys are linear. Needs the model's nodes and meshes.
std::vector<asset::Animation> readAnimations(const aiScene& scene, const NodeNames& names, const asset::Model& model);

}  // namespace rekindle::importer
