#pragma once

#include "importer/GltfJson.h"
#include "importer/Warnings.h"

namespace rekindle::importer {

// Tells which extensions are used without being declared, where they mean nothing, or declared as optional though the file
// cannot be read without them (glTF 2.0, section 3.12).
void checkExtensions(const Json& root, Warnings& warnings);

}  // namespace rekindle::importer
