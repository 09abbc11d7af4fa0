#pragma once

#include <vector>

#include "navigate/WalkMesh.h"
#include "view/WalkCamera.h"

namespace rekindle::visit {

// The arc that shows where one would land.
struct TeleportArc {
    std::vector<math::vec3> points;          // from the hand to what it meets
    std::optional<navigate::Place> landing;  // nothing: one may not stand there
};

// As a ball flies that the hand throws along the ray (of unit direction), until it meets a floor, a wall or nothing. `world`
// tells of all surfaces; only those of the mesh are landed on, or such as have a place to stand within a step.
TeleportArc teleportArc(const math::Ray& hand, const navigate::WalkMesh& mesh, const view::RayCaster& world);

}  // namespace rekindle::visit
