#pragma once

#include <memory>

#include "navigate/MeshData.h"
#include "panels/ViewerState.h"

namespace rekindle::commands {

// The walkable surface as a map, north up; where floors lie above each other, all of them. `north`: radians, as
// panels::MapShape has it. Null where there is nothing to walk on.
std::shared_ptr<const panels::MapShape> mapOf(const navigate::MeshData& mesh, float north);

}  // namespace rekindle::commands
