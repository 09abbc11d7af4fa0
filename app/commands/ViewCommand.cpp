#include "commands/ViewCommand.h"

#include "commands/Option.h"
#include "commands/QualityOptions.h"
#include "commands/ViewpointOptions.h"

namespace rekindle::commands {

namespace {

struct ViewOptions {
    std::vector<std::string> files;
    ViewpointOptions viewpoint;  // size: of the window
    QualityOptions quality;
};

core::Result<void> view(const ViewOptions&) {
    return core::fail({core::ErrorKind::Unsupported, "the window is not part of this build yet"});
}

}  // namespace

void addViewCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<ViewOptions>();
    CLI::App* command = program.add_subcommand("view", "Show scenes in a window");
    command->add_option("FILE", options->files, "The scenes: .gltf .glb .fbx .obj .dae .ply .stl")->required()->type_name("");
    addViewpointOptions(*command, options->viewpoint);
    addQualityOptions(*command, options->quality);
    command->callback([options, &chosen] { chosen = [options] { return view(*options); }; });
}

}  // namespace rekindle::commands
