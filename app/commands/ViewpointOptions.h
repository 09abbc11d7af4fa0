#pragma once

#include <optional>
#include <string>

#include "commands/Values.h"

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
    std::optional<float> fov;              // vertical, radians
    std::optional<std::string> animation;  // name or index; unset: rest pose
    double time = 0;                       // seconds
};

// Adds --size, --target, --orbit, --camera, --fov, --animation and --time. `options` must outlive the parsing.
void addViewpointOptions(CLI::App& command, ViewpointOptions& options);

}  // namespace rekindle::commands
