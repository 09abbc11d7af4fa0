#pragma once

#include <array>
#include <vector>

#include "navigate/WalkMesh.h"

namespace rekindle::visit {

// The floor that is free around a visitor in his own room: a rectangle about the room's origin. Metres.

// A piece of its edge, as it lies in the world.
struct FloorEdge {
    math::vec3 from{0}, to{0};
    bool walkable = false;  // one may stand there in the world too: at its middle
};
// `corners`: as Rig::floorAt() gives them. Pieces lie on the ground where there is some.
std::vector<FloorEdge> edgesOf(const std::array<math::vec3, 4>& corners, const navigate::WalkMesh& ground);

// How near something of the room is to the edge of a floor so wide and deep: 0 for half a metre and more within, 1 at the edge
// and beyond.
float nearnessToEdge(math::vec3 inRoom, math::vec2 size);

}  // namespace rekindle::visit
