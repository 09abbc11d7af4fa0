#pragma once

#include "asset/Mesh.h"

namespace rekindle::cook {

// Puts triangles and vertices in an order that draws sooner: vertices are met again while they are still at hand, outer surfaces
// come before those behind them, and memory is read forwards. The picture stays what it is. For meshes without coarser levels;
// lines and points are left alone. Any thread.
void orderMesh(asset::Mesh& mesh);

}  // namespace rekindle::cook
