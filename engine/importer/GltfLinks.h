#pragma once

#include "importer/GltfJson.h"
#include "importer/Warnings.h"

namespace rekindle::importer {

// Tells where nodes, skins, animations, cameras and lights do not fit what they refer to (glTF 2.0, sections 3.5, 3.7, 3.10
// and 3.11). The document has been through GltfCheck.
void checkLinks(const Json& root, Warnings& warnings);

}  // namespace rekindle::importer
