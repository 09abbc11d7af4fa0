#pragma once

#include "importer/GltfJson.h"
#include "importer/Warnings.h"

namespace rekindle::importer {

// Tells what in the document is not as glTF 2.0 asks for: members that are missing or exclude one another, values outside
// their range, empty lists. (What would do harm, GltfCheck takes out afterwards; this only looks.)
void checkSchema(const Json& root, Warnings& warnings);

}  // namespace rekindle::importer
