#pragma once

#include "content/Reporter.h"
#include "content/SiteParts.h"
#include "navigate/WalkMesh.h"
#include "scene/Scene.h"

namespace rekindle::commands {

// What of a site the walk mesh shows to be wrong: spawns where nobody can stand, spawns and viewpoints that nobody comes to on
// foot, ground in walkable areas that nothing reaches. `scene` holds the site's cameras.
void checkGround(const content::Site& site, const scene::Scene& scene, const navigate::WalkMesh& mesh,
                 const content::Reporter& report);

// Where somebody stands who sees what a viewpoint shows. Nothing: it is a view from the air, from water, or from where one
// cannot stand.
std::optional<math::vec3> standingAt(const content::Viewpoint& viewpoint, const scene::Scene& scene,
                                     const navigate::WalkMesh& mesh);

}  // namespace rekindle::commands
