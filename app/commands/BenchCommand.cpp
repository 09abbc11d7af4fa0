#include "commands/BenchCommand.h"

#include <chrono>

#include "commands/BenchReport.h"
#include "commands/Option.h"
#include "commands/Output.h"
#include "commands/ProcessFigures.h"
#include "commands/Studio.h"

namespace rekindle::commands {

namespace {

struct BenchOptions {
    std::string file;
    int frames = 60;
    bool json = false;
    ViewpointOptions viewpoint;
    QualityOptions quality;
};

// Draws one frame and notes what it took.
core::Result<void> measureFrame(Studio& studio, BenchFigures& figures) {
    const auto start = std::chrono::steady_clock::now();
    const double processorBefore = processorMilliseconds();
    REKINDLE_TRY(studio.renderer.renderPictures(studio.scene, {&studio.view, 1}, studio.settings, render::PictureKind::Srgb8));
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    const render::FrameStatistics& statistics = studio.renderer.statistics();
    figures.frameMilliseconds.push_back(taken.count());
    figures.processorMilliseconds.push_back(processorMilliseconds() - processorBefore);
    figures.recordMilliseconds.push_back(statistics.cpuRecordMilliseconds);
    figures.gpuPasses.push_back(statistics.gpuPasses);
    figures.draws = statistics.draws;
    figures.triangles = statistics.triangles;
    return {};
}

core::Result<void> bench(const BenchOptions& options) {
    REKINDLE_ASSIGN(studio, openStudio(options.file, options.viewpoint, options.quality));
    BenchFigures first, figures{.file = options.file, .device = studio.device->traits().name, .size = studio.view.extent};
    REKINDLE_TRY(measureFrame(studio, first));  // the first also makes what the others find made: told apart
    figures.firstFrameSeconds = secondsSinceProcessStart();
    for (int frame = 0; frame < options.frames; ++frame) REKINDLE_TRY(measureFrame(studio, figures));
    REKINDLE_TRY(checkValidation(studio));
    figures.peakMebibytes = peakResidentMebibytes();
    return print(options.json ? benchJson(figures) : benchText(figures));
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
