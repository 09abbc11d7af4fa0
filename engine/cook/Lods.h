#pragma once

#include "asset/Mesh.h"

namespace rekindle::cook {

// Gives a mesh coarser levels behind its own indices, each about half of the one before, with how far each is from the finest:
// Garland and Heckbert, "Surface Simplification Using Quadric Error Metrics" (1997), as meshoptimizer has it; where seams and
// loose leaves leave it nothing to do, by merging what lies close together. All levels use the same vertices. `lockBorders`: open
// edges stay where they are, for meshes that meet others there. Meshes that are small, or that morph, get none. Any thread.
void makeLods(asset::Mesh& mesh, bool lockBorders);

}  // namespace rekindle::cook
