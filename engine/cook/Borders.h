#pragma once

#include <array>
#include <vector>

#include "asset/Mesh.h"

namespace rekindle::cook {

// Where the corners of a mesh's open edges are (edges that one triangle alone has, by place), in rising order.
using Border = std::vector<std::array<float, 3>>;
Border borderOf(const asset::Mesh& mesh);

// Whether they meet along a good part of the smaller of both, so that a gap would be seen if one of them changed.
bool meet(const Border& a, const Border& b);

}  // namespace rekindle::cook
