#pragma once

#include "importer/GltfJson.h"
#include "importer/Warnings.h"

namespace rekindle::importer {

// Tells where buffer views and accessors are not laid out, or not of the format, that their use asks for (glTF 2.0, sections
// 3.6 and 3.7.2; KHR_mesh_quantization). The document has been through GltfCheck.
void checkUses(const Json& root, Warnings& warnings);

}  // namespace rekindle::importer
