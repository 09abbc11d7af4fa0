#include "commands/BenchCommand.h"

#include "commands/Option.h"
#include "commands/QualityOptions.h"
#include "commands/ViewpointOptions.h"

namespace rekindle::commands {

namespace {

struct BenchOptions {
    std::string file;
    int frames = 60;
    bool json = false;
    ViewpointOptions viewpoint;
    QualityOptions quality;
};

core::Result<void> bench(const BenchOptions&) {
    return core::fail({core::ErrorKind::Unsupported, "the renderer is not part of this build yet"});
}

}  // namespace

void addBenchCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<BenchOptions>();
    CLI::App* command = program.add_subcommand("bench", "Measure how fast a scene is drawn on this machine");
    command->add_option("FILE", options->file, "The scene: .gltf .glb .fbx .obj .dae .ply .stl")->required()->type_name("");
    addOption(*command, "--frames", options->frames, parseFrames, "N", "Frames to measure")->default_str("60");
    command->add_flag("--json", options->json, "Answer in JSON")->run_callback_for_default();
    addViewpointOptions(*command, options->viewpoint);
    addQualityOptions(*command, options->quality);
    command->callback([options, &chosen] { chosen = [options] { return bench(*options); }; });
}

}  // namespace rekindle::commands
