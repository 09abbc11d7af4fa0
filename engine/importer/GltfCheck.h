#pragma once

#include "core/Error.h"
#include "importer/GltfJson.h"
#include "importer/Warnings.h"

namespace rekindle::importer {

// The pre-flight over a glTF document's JSON: what readers rely on holds afterwards. A member of the wrong type, and a
// reference to something that is not there, is taken out with a warning; node loops are cut.
// Fails with BadInput when it is no glTF at all, and with Unsupported when it is not version 2.
core::Result<void> checkGltf(Json& root, Warnings& warnings);

}  // namespace rekindle::importer
