#pragma once

#include "math/Bounds.h"
#include "scene/Scene.h"

namespace rekindle::scene {

// The box around what a scene is about: where its detail is. The ground, hills and skies that many files put around it are left
// out when they are much larger than all the rest together; otherwise it is bounds(scene).
math::Bounds subject(const Scene& scene);

}  // namespace rekindle::scene
