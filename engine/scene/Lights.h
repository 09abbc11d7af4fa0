#pragma once

#include <vector>

#include "scene/Scene.h"

namespace rekindle::scene {

// A light of one of the scene's files, in the world.
struct SceneLight {
    asset::LightType type = asset::LightType::Point;
    math::vec3 position{0};
    math::vec3 direction{0, 0, -1};  // in which it shines, unit length
    math::vec3 color{1};             // linear colour times intensity: candela; directional: lux
    float range = 0;                 // metres; 0: no limit
    float innerConeCosine = 1;       // spot: full light nearer to the axis than that
    float outerConeCosine = 0;       // spot: none further from it
};

// The lights under visible nodes, in the order of the files. A scale of the node has no say (KHR_lights_punctual).
std::vector<SceneLight> lights(const Scene& scene);

}  // namespace rekindle::scene
