#pragma once

#include <optional>
#include <span>

#include "navigate/Ground.h"
#include "navigate/MeshData.h"

namespace rekindle::navigate {

// The walkable surface of one tile of the grid that `grid` describes (its own tiles do not count), made of those pieces that
// touch it. Nothing where there is none. Any thread. Recast: Mononen, "Navigation mesh generation" (2010), after Haumont et
// al., "Volumetric cell-and-portal generation" (2003).
std::optional<Tile> buildTile(std::span<const Piece* const> pieces, std::span<const Outline> outlines, const MeshData& grid,
                              math::uvec2 at);

// How far beyond a tile's borders its pieces matter: metres.
float marginOf(const MeshData& grid);

}  // namespace rekindle::navigate
