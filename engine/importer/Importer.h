#pragma once

#include <filesystem>
#include <memory>

#include "asset/Model.h"
#include "core/Error.h"
#include "core/Progress.h"

namespace rekindle::importer {

class SceneFolder;

// Reads glTF 2.0 (.gltf, .glb), FBX, OBJ, Collada, PLY or STL through Assimp; what Assimp drops from glTF is read
// beside it. Images are decoded, tangents made where a material needs them. Blocks; any thread.
// Fails with NotFound, BadInput, Unsupported or Cancelled.
core::Result<asset::Model> loadModel(const std::filesystem::path& path, core::Progress& progress);

// Whether loadModel takes files of that extension.
bool isModelPath(const std::filesystem::path& path);

// An equirectangular environment, Radiance .hdr, as Rgba32Float.
core::Result<asset::Image> loadEnvironment(const std::filesystem::path& path);

// The same in steps, for who reads the file in one process and uses it in another. What is read is not to be trusted before it
// is finished. `path` serves for its ending and in what is said of it.
core::Result<void> checkModelPath(const std::filesystem::path& path);
core::Result<asset::Model> readModel(const std::filesystem::path& path, SceneFolder& folder, core::Progress& progress);
core::Result<asset::Image> readEnvironment(const std::filesystem::path& path, SceneFolder& folder);
void finishModel(asset::Model& model, const std::filesystem::path& path, std::vector<std::string> files);

}  // namespace rekindle::importer
