#include "commands/Loading.h"

#include "cook/LightCache.h"
#include "core/Log.h"

namespace rekindle::commands {

core::Result<std::shared_ptr<const asset::Model>> load(const std::filesystem::path& file, const sandbox::Importing& importing) {
    core::Progress progress;
    REKINDLE_ASSIGN(model, sandbox::importModel(importing, file, progress));
    core::logDebug("{}: {} meshes, {} images", file.string(), model.meshes.size(), model.images.size());
    return std::make_shared<const asset::Model>(std::move(model));
}

std::optional<asset::Model> findCooked(const std::optional<cook::ModelCache>& cache, const std::filesystem::path& file) {
    if (!cache) return std::nullopt;
    auto model = cache->find(file, {.blocks = true});  // these are only there where somebody wanted them
    return model ? std::move(model) : cache->find(file, {});
}

core::Result<std::shared_ptr<const asset::Model>> loadThrough(const std::optional<cook::ModelCache>& cache,
                                                              const std::filesystem::path& file,
                                                              const sandbox::Importing& importing) {
    if (auto cooked = findCooked(cache, file)) return std::make_shared<const asset::Model>(std::move(*cooked));
    return load(file, importing);
}

bool isLightPath(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    return extension == ".hdr" || extension == ".HDR";
}

std::shared_ptr<const asset::FilteredLight> findLight(const std::optional<cook::ModelCache>& cache,
                                                      const std::filesystem::path& picture) {
    return cache ? cook::LightCache(cache->store()).find(picture) : nullptr;
}

void logWarnings(const asset::Model& model) {
    for (const asset::Warning& warning : model.warnings)
        core::logWarning("{}", core::Error{.what = warning.what, .where = model.source, .todo = warning.todo}.line());
}

}  // namespace rekindle::commands
