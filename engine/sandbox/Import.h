#pragma once

#include <filesystem>

#include "asset/Model.h"
#include "core/Error.h"
#include "core/Progress.h"
#include "sandbox/Limits.h"

namespace rekindle::sandbox {

// How files are read that need not be trusted: by a process of its own for each, which may take no more than the limits, reads
// only what this process opens for it in the scene's folder, writes nothing and reaches no network. A crash, a hang or a
// hunger for memory in there is an error here. What it hands back is checked before it is used.
struct Importing {
    std::filesystem::path program = "/proc/self/exe";  // starts importRole() first of all (see ImportRole.h)
    Limits limits;
};

// As importer::loadModel. Blocks; any thread, several at once. Fails with NotFound, BadInput, Unsupported, Cancelled or Io.
core::Result<asset::Model> importModel(const Importing& importing, const std::filesystem::path& path, core::Progress& progress);

// As importer::loadEnvironment.
core::Result<asset::Image> importEnvironment(const Importing& importing, const std::filesystem::path& path);

}  // namespace rekindle::sandbox
