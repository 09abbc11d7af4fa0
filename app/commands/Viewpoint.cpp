#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "commands/ViewpointOptions.h"
#include "scene/Cameras.h"
#include "scene/Framing.h"

namespace rekindle::commands {

namespace {

// What there is to choose from, for whoever named something else.
std::string choices(const std::vector<std::string>& names) {
    constexpr std::size_t most = 20;
    if (names.empty()) return "there are none";
    std::string text = "there are";
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += fmt::format("{} {}{}", i ? "," : "", i, names[i].empty() ? "" : " \"" + names[i] + "\"");
    return names.size() > most ? text + " and more" : text;
}

core::Error noSuch(const char* kind, const std::string& wanted, const std::vector<std::string>& names) {
    return {core::ErrorKind::Usage, fmt::format("there is no {} \"{}\"", kind, wanted), "", "", choices(names)};
}

// By name, else by index.
std::optional<std::size_t> find(const std::vector<std::string>& names, const std::string& wanted) {
    if (const auto named = std::ranges::find(names, wanted); named != names.end()) return std::size_t(named - names.begin());
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), index);
    if (error != std::errc() || end != wanted.data() + wanted.size() || index >= names.size()) return std::nullopt;
    return index;
}

// The near plane of a perspective with reversed depth stands in its matrix; an orthographic one has no field of view.
core::Result<view::View> withFieldOfView(view::View view, float fov) {
    if (view.clipFromView[3][3] != 0)
        return core::fail({core::ErrorKind::Usage, "--fov does not suit an orthographic camera", "", "", "leave it out"});
    view.clipFromView = view::perspective(fov, float(view.extent.x) / float(view.extent.y), view.clipFromView[3][2]);
    return view;
}

core::Result<view::View> throughCamera(const ViewpointOptions& options, const scene::Scene& scene) {
    if (const auto camera = scene::findCamera(scene, *options.camera)) {
        const view::View view = scene::cameraView(scene, *camera, options.size);
        return options.fov ? withFieldOfView(view, *options.fov) : view;
    }
    std::vector<std::string> names;
    for (const scene::SceneCamera& camera : scene::cameras(scene)) names.push_back(camera.name);
    return core::fail(noSuch("camera", *options.camera, names));
}

view::Orbit orbitOf(const ViewpointOptions& options, const scene::Scene& scene, float fov) {
    view::Orbit orbit =
        options.orbit ? *options.orbit : scene::framedOrbit(scene, float(options.size.x) / float(options.size.y), fov);
    if (options.orbit) orbit.target = scene::bounds(scene).centre();
    if (options.target) orbit.target = *options.target;
    return orbit;
}

}  // namespace

core::Result<std::size_t> chosenOf(const std::vector<std::string>& names, const std::string& wanted, const char* kind) {
    if (const auto index = find(names, wanted)) return *index;
    return core::fail(noSuch(kind, wanted, names));
}

core::Result<scene::Playback> playbackFrom(const ViewpointOptions& options, const asset::Model& model) {
    if (!options.animation) return scene::Playback{};
    std::vector<std::string> names;
    for (const asset::Animation& animation : model.animations) names.push_back(animation.name);
    REKINDLE_ASSIGN(index, chosenOf(names, *options.animation, "animation"));
    return scene::Playback{.animation = int(index), .time = options.time};
}

core::Result<view::View> viewFrom(const ViewpointOptions& options, const scene::Scene& scene) {
    if (options.camera) return throughCamera(options, scene);
    const float fov = options.fov.value_or(scene::defaultFov);
    return scene::orbitView(scene, orbitOf(options, scene, fov), options.size, fov);
}

}  // namespace rekindle::commands
