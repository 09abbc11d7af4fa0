#pragma once

#include "asset/Model.h"
#include "core/Error.h"
#include "core/Progress.h"
#include "importer/SceneFolder.h"

namespace rekindle::importer {

// Reads a glTF 2.0 scene. Its tree of nodes comes through Assimp (GltfTree). All else is read from the file itself, by
// index: Assimp drops newer material extensions, further joint sets and samplers, flattens animations to linear keys,
// turns translation, rotation and scale into matrices, flips v with a rounding, and copies each triangle on its own.
core::Result<asset::Model> loadGltf(SceneFolder& folder, core::Progress& progress);

// The same for a scene whose bytes are at hand; what it names is read from the folder.
core::Result<asset::Model> readGltf(std::vector<std::byte> bytes, SceneFolder& folder, core::Progress& progress);

}  // namespace rekindle::importer
