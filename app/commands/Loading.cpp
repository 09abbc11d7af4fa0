#include "commands/Loading.h"

#include "core/Log.h"
#include "importer/Importer.h"

namespace rekindle::commands {

core::Result<std::shared_ptr<const asset::Model>> load(const std::filesystem::path& file) {
    return core::fail({core::ErrorKind::Unsupported, "the importer is not part of this build yet", file.string()});
}

void logWarnings(const asset::Model& model) {
    for (const asset::Warning& warning : model.warnings)
        core::logWarning("{}", core::Error{.what = warning.what, .where = model.source, .todo = warning.todo}.line());
}

}  // namespace rekindle::commands
