#pragma once

#include <filesystem>
#include <memory>

#include "asset/Model.h"
#include "core/Error.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// The scene of a file, for commands that wait for it. Fails as sandbox::importModel does.
core::Result<std::shared_ptr<const asset::Model>> load(const std::filesystem::path& file, const sandbox::Importing& importing);

// What the file's reader should know, to the log.
void logWarnings(const asset::Model& model);

}  // namespace rekindle::commands
