#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scene/Scene.h"
#include "view/View.h"

namespace rekindle::scene {

// A camera of one of the scene's files, under one of its nodes.
struct SceneCamera {
    std::size_t model = 0;   // in Scene::models
    std::uint32_t node = 0;  // in Model::nodes
    std::string name;        // the camera's, else its node's; may be empty
};

// All of them, in the order of the files: what INDEX counts.
std::vector<SceneCamera> cameras(const Scene& scene);

// By its name, else by its node's name, else by INDEX.
std::optional<SceneCamera> findCamera(const Scene& scene, std::string_view nameOrIndex);

// What the camera sees in a picture of that extent: its vertical field of view, or all of its orthographic rectangle.
// The camera's own aspect and far plane are not used; a scale of its node has no say.
view::View cameraView(const Scene& scene, const SceneCamera& camera, math::uvec2 extent);

}  // namespace rekindle::scene
