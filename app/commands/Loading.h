#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "asset/FilteredLight.h"
#include "asset/Model.h"
#include "cook/ModelCache.h"
#include "core/Error.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// The scene of a file, for commands that wait for it. Fails as sandbox::importModel does.
core::Result<std::shared_ptr<const asset::Model>> load(const std::filesystem::path& file, const sandbox::Importing& importing);

// The cooked scene where the cache has it, else as load() does. Keeps nothing.
core::Result<std::shared_ptr<const asset::Model>> loadThrough(const std::optional<cook::ModelCache>& cache,
                                                              const std::filesystem::path& file,
                                                              const sandbox::Importing& importing);

// The cooked scene of a file, however its textures were cooked. Nothing where the cache has none.
std::optional<asset::Model> findCooked(const std::optional<cook::ModelCache>& cache, const std::filesystem::path& file);

// Whether a file is a picture of light, by its name.
bool isLightPath(const std::filesystem::path& file);

// The light that was cooked of a picture. Null where the cache has none.
std::shared_ptr<const asset::FilteredLight> findLight(const std::optional<cook::ModelCache>& cache,
                                                      const std::filesystem::path& picture);

// What the file's reader should know, to the log.
void logWarnings(const asset::Model& model);

}  // namespace rekindle::commands
