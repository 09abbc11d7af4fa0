#include "commands/Loading.h"

#include "core/Log.h"

namespace rekindle::commands {

core::Result<std::shared_ptr<const asset::Model>> load(const std::filesystem::path& file, const sandbox::Importing& importing) {
    core::Progress progress;
    REKINDLE_ASSIGN(model, sandbox::importModel(importing, file, progress));
    core::logDebug("{}: {} meshes, {} images", file.string(), model.meshes.size(), model.images.size());
    return std::make_shared<const asset::Model>(std::move(model));
}

void logWarnings(const asset::Model& model) {
    for (const asset::Warning& warning : model.warnings)
        core::logWarning("{}", core::Error{.what = warning.what, .where = model.source, .todo = warning.todo}.line());
}

}  // namespace rekindle::commands
