#pragma once

#include "scene/Scene.h"
#include "view/Orbit.h"

namespace rekindle::scene {

// The vertical field of view where nobody says another, in radians (45 degrees).
inline constexpr float defaultFov = math::pi / 4;

// A good first look at a scene: three quarters from the right and slightly from above, so near that the visible meshes fill
// the picture; a ground or hills far larger than all the rest may run out of it (scene/Subject.h). What lies flat is seen more from above; what is thin like a picture on a wall, from its front.
// An empty scene gives an orbit around the origin. Looks at every vertex. `verticalFov` in radians.
view::Orbit framedOrbit(const Scene& scene, float aspect, float verticalFov = defaultFov);
view::View framedView(const Scene& scene, math::uvec2 extent, float verticalFov = defaultFov);

// From an orbit of one's own, with a near plane that suits the scene.
view::View orbitView(const Scene& scene, const view::Orbit& orbit, math::uvec2 extent, float verticalFov = defaultFov);

}  // namespace rekindle::scene
