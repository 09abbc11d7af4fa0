#pragma once

#include <memory>

#include "navigate/WalkMesh.h"
#include "panels/ViewerState.h"
#include "scene/Scene.h"

namespace rekindle::commands {

// The places of a site that one can walk to and that have a name, where several are one the first of them: where visitors begin,
// viewpoints. `scene` holds the site's cameras.
std::vector<panels::MapPlace> placesOnMap(const content::Site& site, const scene::Scene& scene, const navigate::WalkMesh& mesh);

// The walkable surface as a map, north up; where floors lie above each other, all of them. `north`: radians, as
// panels::MapShape has it. Null where there is nothing to walk on.
std::shared_ptr<const panels::MapShape> mapOf(const navigate::MeshData& mesh, float north,
                                              std::vector<panels::MapPlace> places = {});

}  // namespace rekindle::commands
