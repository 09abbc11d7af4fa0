#pragma once

#include <filesystem>
#include <memory>

#include "asset/Model.h"
#include "core/Error.h"
#include "core/Progress.h"

namespace rekindle::importer {

// Reads glTF 2.0 (.gltf, .glb), FBX, OBJ, Collada, PLY or STL through Assimp; what Assimp drops from glTF is read
// beside it. Images are decoded, tangents made where a material needs them. Blocks; any thread.
// Fails with NotFound, BadInput, Unsupported or Cancelled.
core::Result<asset::Model> loadModel(const std::filesystem::path& path, core::Progress& progress);

// Whether loadModel takes files of that extension.
bool isModelPath(const std::filesystem::path& path);

// An equirectangular environment, Radiance .hdr, as Rgba32Float.
core::Result<asset::Image> loadEnvironment(const std::filesystem::path& path);

}  // namespace rekindle::importer
