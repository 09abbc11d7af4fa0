#include "scene/Cameras.h"

#include <algorithm>
#include <charconv>

namespace rekindle::scene {

namespace {

constexpr float orthographicDepth = 1e4f;  // metres, for a file that gives no far plane

const asset::Node& nodeOf(const Scene& scene, const SceneCamera& camera) {
    return scene.models[camera.model].model->nodes[camera.node];
}

math::mat4 lensOf(const asset::Camera& camera, float aspect) {
    if (!camera.orthographic) return view::perspective(camera.verticalFov, aspect, camera.near);
    const float far = camera.far > camera.near ? camera.far : camera.near + orthographicDepth;
    const float halfHeight = std::max(camera.halfHeight, camera.halfWidth / aspect);
    return view::orthographic(halfHeight * aspect, halfHeight, camera.near, far);
}

std::optional<std::size_t> indexIn(std::string_view text) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return index;
}

}  // namespace

std::vector<SceneCamera> cameras(const Scene& scene) {
    std::vector<SceneCamera> found;
    for (std::size_t i = 0; i < scene.models.size(); ++i) {
        const asset::Model& model = *scene.models[i].model;
        for (std::uint32_t node = 0; node < model.nodes.size(); ++node) {
            const int camera = model.nodes[node].camera;
            if (camera < 0) continue;
            const std::string& name = model.cameras[static_cast<std::size_t>(camera)].name;
            found.push_back({i, node, name.empty() ? model.nodes[node].name : name});
        }
    }
    return found;
}

std::optional<SceneCamera> findCamera(const Scene& scene, std::string_view nameOrIndex) {
    std::vector<SceneCamera> all = cameras(scene);
    auto found = std::ranges::find(all, nameOrIndex, &SceneCamera::name);
    if (found == all.end())
        found = std::ranges::find(all, nameOrIndex,
                                  [&](const SceneCamera& camera) -> std::string_view { return nodeOf(scene, camera).name; });
    if (found != all.end()) return *found;
    const auto index = indexIn(nameOrIndex);
    if (!index || *index >= all.size()) return std::nullopt;
    return all[*index];
}

view::View cameraView(const Scene& scene, const SceneCamera& camera, math::uvec2 extent) {
    const PosedModel& posed = scene.models[camera.model];
    const asset::Camera& lens = posed.model->cameras[static_cast<std::size_t>(nodeOf(scene, camera).camera)];
    const math::Transform place = math::Transform::fromMatrix(posed.world[camera.node]);
    const float aspect = static_cast<float>(extent.x) / static_cast<float>(extent.y);
    return {view::viewFromPose({place.translation, place.rotation}), lensOf(lens, aspect), extent};
}

}  // namespace rekindle::scene
