#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/Values.h"
#include "scene/Scene.h"
#include "view/View.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

// From where, through what lens, at what moment of the file's animation a picture is taken. What is unset is chosen to suit
// the scene.
struct ViewpointOptions {
    math::uvec2 size{1280, 720};
    std::optional<math::vec3> target;
    std::optional<view::Orbit> orbit;      // its target is not used
    std::optional<std::string> camera;     // name or index of one of the file's; never beside target or orbit
    std::optional<std::string> viewpoint;  // of a site; never beside those
    std::optional<std::string> period;     // of a site
    bool evidence = false;                 // a site is coloured by how it is known
    std::optional<float> fov;              // vertical, radians
    std::optional<std::string> animation;  // name or index; unset: rest pose
    double time = 0;                       // seconds
};

// Adds --size, --target, --orbit, --camera, --viewpoint, --period, --evidence, --fov, --animation and --time. `options` must outlive the
// parsing.
void addViewpointOptions(CLI::App& command, ViewpointOptions& options);

// Which of the names is wanted, by name, else by index. Fails with Usage, naming those there are; `kind` is what they name.
core::Result<std::size_t> chosenOf(const std::vector<std::string>& names, const std::string& wanted, const char* kind);

// The chosen animation of the model. Fails with Usage, naming those there are.
core::Result<scene::Playback> playbackFrom(const ViewpointOptions& options, const asset::Model& model);

// The chosen view, or one that frames the scene well. Fails with Usage where there is no such camera.
core::Result<view::View> viewFrom(const ViewpointOptions& options, const scene::Scene& scene);

}  // namespace rekindle::commands
