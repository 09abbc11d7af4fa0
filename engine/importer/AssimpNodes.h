#pragma once

#include <string>
#include <unordered_map>

#include "asset/Model.h"

struct aiScene;

namespace rekindle::importer {

// The model's node of each name; the first one where several share it.
using NodeNames = std::unordered_map<std::string, std::uint32_t>;

// Fills the model's nodes, roots, cameras and lights. Skins are not there yet.
NodeNames readNodes(const aiScene& scene, asset::Model& model);

}  // namespace rekindle::importer
