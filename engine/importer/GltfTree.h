#pragma once

#include <vector>

#include "importer/GltfDocument.h"

namespace rekindle::importer {

// The tree of nodes below `roots` as Assimp reads it: the document's node numbers, parents before children.
// Assimp is handed the scene graph alone, repaired and held in memory: of what hangs on the nodes it would drop or change
// too much (see GltfScene.h), or crash (a skin without inverseBindMatrices). Fails with BadInput.
core::Result<std::vector<std::uint32_t>> readTree(const GltfDocument& document, const std::vector<std::uint32_t>& roots);

}  // namespace rekindle::importer
