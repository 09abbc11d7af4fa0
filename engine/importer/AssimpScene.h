#pragma once

#include <filesystem>

#include "asset/Model.h"
#include "core/Error.h"
#include "core/Progress.h"
#include "importer/SceneFolder.h"

namespace rekindle::importer {

// Reads an FBX, OBJ, Collada, PLY or STL scene through Assimp. FBX is brought to metres and +Y up here, Collada by Assimp;
// the others have no unit and are taken as metres. Materials become metallic-roughness (AssimpMaterials).
core::Result<asset::Model> loadThroughAssimp(const std::filesystem::path& path, SceneFolder& folder, core::Progress& progress);

}  // namespace rekindle::importer
