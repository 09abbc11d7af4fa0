#pragma once

#include "asset/Mesh.h"

namespace rekindle::cook {

// Levels for what consists of many loose leaves: each has about half of the leaves of the one before, larger, so that as much
// of the sky is covered: Cook, Halstead, Planck and Ryu, "Stochastic Simplification of Aggregate Detail" (2007). The error of a
// level says how far the corners of its leaves have moved; what is told apart of a crown is its leaves together. The enlarged
// leaves are vertices of their own behind the mesh's. False, and nothing done, where the mesh is something else. Any thread.
bool makeFoliageLods(asset::Mesh& mesh);

}  // namespace rekindle::cook
