#pragma once

#include <span>
#include <vector>

#include "render/Settings.h"
#include "scene/Lights.h"
#include "shared/Frame.h"
#include "view/View.h"

namespace rekindle::render {

// As FrameData and DepthPush have it.
math::vec4 packWind(const Wind& wind);

shared::ViewData packView(const view::View& view);

// A scene's own lights. `exposure`: the factor on radiance, which decides how far a light without a range can be seen to reach.
std::vector<shared::Light> packLights(std::span<const scene::SceneLight> lights, float exposure);

// Lux that directional lights bring to open, level ground.
math::vec3 onLevelGround(std::span<const shared::Light> directional);

// Puts directional lights first and returns their number; keeps the order otherwise.
std::uint32_t directionalFirst(std::vector<shared::Light>& lights);

}  // namespace rekindle::render
