#include "commands/ViewpointOptions.h"

#include "commands/Option.h"

namespace rekindle::commands {

static void addEyeOptions(CLI::App& command, ViewpointOptions& options) {
    CLI::Option* target = addOption(command, "--target", options.target, parsePoint, "X,Y,Z",
                                    "Point to look at, in metres (default: the middle of the scene)");
    CLI::Option* orbit = addOption(command, "--orbit", options.orbit, parseOrbit, "THETA,PHI,RADIUS",
                                   "Where the eye stands around the target, in degrees and metres: eye = target + radius * "
                                   "(sin phi sin theta, cos phi, sin phi cos theta) (default: frames the scene)");
    CLI::Option* camera =
        addOption(command, "--camera", options.camera, parseText, "NAME|INDEX", "Look through a camera of the file");
    CLI::Option* viewpoint = addOption(command, "--viewpoint", options.viewpoint, parseText, "ID",
                                       "Stand at a viewpoint of the site, in its period and environment");
    addOption(command, "--period", options.period, parseText, "ID",
              "The period of the site (default: the viewpoint's, or the first)");
    command.add_flag("--evidence", options.evidence, "Colour a site by how it is known")->run_callback_for_default();
    camera->excludes(target)->excludes(orbit)->excludes(viewpoint);
    viewpoint->excludes(target)->excludes(orbit);
    // One given by flag takes the place of the other in the config file.
    camera->each([&options](const std::string&) { options.target.reset(), options.orbit.reset(), options.viewpoint.reset(); });
    viewpoint->each([&options](const std::string&) { options.target.reset(), options.orbit.reset(), options.camera.reset(); });
    for (CLI::Option* option : {target, orbit})
        option->each([&options](const std::string&) { options.camera.reset(), options.viewpoint.reset(); });
}

void addViewpointOptions(CLI::App& command, ViewpointOptions& options) {
    addOption(command, "--size", options.size, parseSize, "WxH", "Size of the picture in pixels")->default_str("1280x720");
    addEyeOptions(command, options);
    addOption(command, "--fov", options.fov, parseFieldOfView, "DEG", "Vertical field of view (default: 45, or the camera's)");
    addOption(command, "--animation", options.animation, parseText, "NAME|INDEX",
              "Pose the scene by this animation (default: rest pose)");
    addOption(command, "--time", options.time, parseSeconds, "S",
              "Moment of the animation, and of the wind, in seconds (default: 0)");
}

}  // namespace rekindle::commands
