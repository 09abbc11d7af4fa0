#include "scene/Lights.h"

#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::scene {

using math::vec3;

namespace {

SceneLight placed(const asset::Light& light, const math::mat4& world) {
    const vec3 back(world[2]);
    const float length = glm::length(back);
    return {.type = light.type,
            .position = vec3(world[3]),
            .direction = length > 0 ? -back / length : vec3(0, 0, -1),
            .color = light.color * light.intensity,
            .range = light.range,
            .innerConeCosine = std::cos(light.innerConeAngle),
            .outerConeCosine = std::cos(light.outerConeAngle)};
}

}  // namespace

std::vector<SceneLight> lights(const Scene& scene) {
    std::vector<SceneLight> found;
    for (const PosedModel& posed : scene.models)
        for (std::size_t node = 0; node < posed.world.size(); ++node)
            if (const int light = posed.model->nodes[node].light; light >= 0 && posed.visible[node])
                found.push_back(placed(posed.model->lights[static_cast<std::size_t>(light)], posed.world[node]));
    return found;
}

}  // namespace rekindle::scene
