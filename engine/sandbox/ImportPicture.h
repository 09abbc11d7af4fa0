#pragma once

#include "sandbox/Import.h"

namespace rekindle::sandbox {

// A PNG, JPEG or WebP file as Rgba8. Fails as importEnvironment does.
core::Result<asset::Image> importPicture(const Importing& importing, const std::filesystem::path& path);

}  // namespace rekindle::sandbox
