#include "render/FramePacking.h"

#include <algorithm>
#include <cmath>
#include <glm/matrix.hpp>

namespace rekindle::render {

// Of the brightest that a picture shows: less than this on a white surface is not seen.
static constexpr float invisible = 1.0f / 400;

math::vec4 packWind(const Wind& wind) {
    return {wind.toward, wind.speed, wind.moment};
}

shared::ViewData packView(const view::View& view) {
    const math::mat4 clipFromWorld = view.clipFromView * view.viewFromWorld;
    return {
        .viewFromWorld = view.viewFromWorld,
        .clipFromView = view.clipFromView,
        .clipFromWorld = clipFromWorld,
        .worldFromClip = glm::inverse(clipFromWorld),
        .eye = view.eye(),
        .pixelAngle = 2 / (std::abs(view.clipFromView[1][1]) * static_cast<float>(view.extent.y)),
    };
}

// The cone's falloff as a line over the cosine, squared in the shader (KHR_lights_punctual).
static shared::Light packLight(const scene::SceneLight& light, float exposure) {
    const float scale = 1 / std::max(0.001f, light.innerConeCosine - light.outerConeCosine);
    const float brightest = std::max({light.color.x, light.color.y, light.color.z});
    const float seen = std::sqrt(std::max(brightest * exposure, 0.0f) / (math::pi * invisible));
    return {
        .position = light.position,
        .type = static_cast<std::uint32_t>(light.type),
        .direction = light.direction,
        .range = light.range,
        .reach = light.range > 0 ? std::min(light.range, seen) : seen,
        .color = light.color,
        .coneScale = scale,
        .coneOffset = -light.outerConeCosine * scale,
        .shadow = NO_SHADOW,
    };
}

std::vector<shared::Light> packLights(std::span<const scene::SceneLight> sources, float exposure) {
    std::vector<shared::Light> lights;
    for (const auto& light : sources) lights.push_back(packLight(light, exposure));
    return lights;
}

math::vec3 onLevelGround(std::span<const shared::Light> directional) {
    math::vec3 sum(0);
    for (const shared::Light& light : directional) sum += light.color * std::max(-light.direction.y, 0.0f);
    return sum;
}

std::uint32_t directionalFirst(std::vector<shared::Light>& lights) {
    const auto end = std::stable_partition(lights.begin(), lights.end(),
                                           [](const shared::Light& light) { return light.type == LIGHT_DIRECTIONAL; });
    return static_cast<std::uint32_t>(end - lights.begin());
}

}  // namespace rekindle::render
